import { textOf } from '../../mdast/text.js';
import { belowOf, directlyIn } from '../structure/below.js';
import type { Classified } from '../structure/classify.js';
import { contentBlocks } from '../structure/content-blocks.js';
import { type ClassifyOptions, Facts } from '../structure/facts.js';
import { lookOf } from '../structure/level.js';
import type { Scope } from '../structure/scopes.js';
import { holdsQuestions } from '../structure/sub-questions.js';
import { isAnswerName } from '../text/answer-names.js';
import { remembered } from '../thresholds.js';
import type { Known } from './known.js';
import type { Place } from './places.js';

/** Tells where the notes themselves say that a known question is no longer one. */
export class Rulings {
  private readonly facts: Facts;
  private readonly headed: Scope[];

  constructor(
    scopes: Scope[],
    private readonly options: ClassifyOptions,
    private readonly known: Known,
  ) {
    this.headed = scopes.filter(({ heading }) => heading);
    this.facts = new Facts(this.headed, options);
  }

  /** By a comment, by the name of a section, or because its text is gone and there are other questions below it. */
  isOut(place: Place, classified: Classified): boolean {
    const { scope, item, name } = place;
    if (this.isInSection(scope, classified)) return true;
    if (item) {
      const { reason } = classified.groups.get(item.group) ?? {};
      return reason === 'comment' || reason === 'in-section';
    }
    if (this.facts.ruling(scope) === 'none' || this.facts.isNamed(scope)) return true;
    if (isAnswerName(textOf(scope.heading))) return true;
    return this.known.isUnanswered?.(name) !== true && this.isHollow(scope, classified);
  }

  /** Whether a heading has no text of its own and questions below it: it is now their section. */
  isHollow(scope: Scope, { groups }: Classified): boolean {
    const isAccepted = (one: Scope['found'][number]) => one.type === 'group' && groups.get(one)?.isQuestion === true;
    const own = scope.found.flatMap(one => (isAccepted(one) ? [] : one.type === 'group' ? one.nodes : [one]));
    if (contentBlocks(own, scope.source).length > 0) return false;
    const below = belowOf(this.headed, this.headed.indexOf(scope));
    if ([scope, ...below].some(({ found }) => found.some(isAccepted))) return true;
    if (holdsQuestions(scope, below, this.options.more)) return true;
    const next = directlyIn(below);
    return next.filter(one => lookOf(one) === 2).length > next.length * remembered.askingBelow;
  }

  /** Whether it is below a section that is one by name or by a comment. */
  private isInSection(scope: Scope, { verdicts }: Classified): boolean {
    let depth = scope.heading?.depth ?? 7;
    for (let at = this.headed.indexOf(scope) - 1; at >= 0; at--) {
      const above = this.headed[at] as Scope;
      if ((above.heading?.depth ?? 7) >= depth) continue;
      depth = above.heading?.depth ?? 0;
      const { kind, reason } = verdicts.get(above) ?? {};
      if (kind === 'section' && (reason === 'name' || reason === 'comment'))
        return verdicts.get(scope)?.reason === 'in-section';
    }
    return false;
  }
}
