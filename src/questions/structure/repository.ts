import { textOf } from '../../mdast/text.js';
import { asks } from '../text/question-likeness.js';
import { isOfRepository, mayBeOfRepository, tellsOfItself } from '../text/repository-names.js';
import { repositoryPage } from '../thresholds.js';
import type { Scope } from './scopes.js';

/** The headings that tell of the repository and not of what is learnt: Installation and Usage beside Contributing and License. */
export function ofRepositoryIn(headed: Scope[]): Set<Scope> {
  const own = headed.filter(({ heading, item }) => !item && !asks(textOf(heading)));
  const names = new Set(own.flatMap(({ heading }) => (isOfRepository(textOf(heading)) ? [textOf(heading)] : [])));
  const isOut = names.size >= repositoryPage.least ? mayBeOfRepository : tellsOfItself;
  return new Set(own.filter(({ heading }) => isOut(textOf(heading))));
}
