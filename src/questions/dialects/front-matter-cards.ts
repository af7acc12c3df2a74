import { phrase } from '../../say/say.js';
import type { Form } from './dialect.js';

/** Cards in the front matter; see `cardsIn`. */
export const frontMatterCards: Form<'front-matter'> = {
  name: 'front-matter',
  title: phrase('a card in the front matter'),
  docs: 'a list in the YAML front matter, each of whose items has `question` and `answer` (`q`, `a`), `front` and `back`, or `term` and `definition`; `options` and `explanation` too',
  explicit: true,
};
