import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { hasCardTag } from '../dialects/card-tag.js';
import { type Ruling, rulingOf } from '../text/comments.js';
import { isLabelOnly } from '../text/labels.js';
import { introduces, isAnswerName, isKeyPoints } from '../text/names.js';
import { hasAskedLabel, partOf } from '../text/parts.js';
import { blocksWithComment, linkFile } from '../thresholds.js';
import { contentBlocks, isLinkList, isLinks, leadsElsewhere, pointsElsewhere } from './content-blocks.js';
import { lookOf } from './level.js';
import type { Modes, Scope } from './scopes.js';

export interface ClassifyOptions {
  /** Additional headings that are not questions. */
  more: string[];
  modes: Modes;
}

/** What is known about one heading without looking at the others. */
export class Facts {
  private readonly known = new Map<Scope, Flow[]>();

  /** Whether the file lists links and resources, so that even one link below a heading is a list of them. */
  readonly linkFile: boolean;

  constructor(
    headed: Scope[],
    private readonly options: ClassifyOptions,
  ) {
    const like = headed.filter(scope => lookOf(scope) === 2).length;
    const texts = headed
      .flatMap(scope => (this.isNamed(scope) ? [] : [this.words(scope)]))
      .filter(({ length }) => length > 0);
    const leading = like > headed.length * linkFile.like ? 0 : texts.filter(leadsElsewhere).length;
    this.linkFile = leading >= linkFile.least && leading > texts.length * linkFile.leading;
  }

  /** Whether it may be a question, judging by its own words. */
  mayBeQuestion(scope: Scope): boolean {
    const isOut =
      this.isNamed(scope) || this.isLinks(scope) || this.isNumberOnly(scope) || this.ruling(scope) === 'none';
    return !isOut && !isAnswerName(textOf(scope.heading));
  }

  /** Whether its name is that of a section such as 参考. */
  isNamed({ heading }: Scope): boolean {
    return isKeyPoints(textOf(heading), this.options.more);
  }

  /** Whether there are only links below it. */
  isLinks(scope: Scope): boolean {
    return lookOf(scope) < 2 && isLinkList(this.words(scope), this.linkFile ? 1 : 2);
  }

  /** Whether it is a number such as `2.` without a word, and there is nothing below it. */
  isNumberOnly(scope: Scope): boolean {
    return isLabelOnly(textOf(scope.heading)) && this.words(scope).length === 0;
  }

  /** Whether it has the tag `#card`. */
  isTagged({ heading }: Scope): boolean {
    return this.options.modes['card-tag'] !== 'off' && hasCardTag(textOf(heading));
  }

  /** What a comment below it says. */
  ruling({ nodes }: Scope): Ruling | undefined {
    return nodes.slice(0, blocksWithComment).map(rulingOf).find(Boolean);
  }

  /** Whether there is more than pictures below it. */
  says(scope: Scope): boolean {
    return this.words(scope).some(node => node.type === 'code' || textOf(node).trim() !== '');
  }

  /** Whether what is below it begins with a problem: `**题目描述**`, `问题：…`. */
  statesProblem(scope: Scope): boolean {
    const [first] = this.words(scope);
    if (first?.type !== 'paragraph') return false;
    const text = textOf(first).trim();
    return hasAskedLabel(text) || partOf(text.split('\n', 1)[0] ?? '') === 'asked';
  }

  /** Whether there are only pictures, links and a few words about them below it. */
  onlyPoints(scope: Scope): boolean {
    const words = this.words(scope);
    return !this.says(scope) || isLinks(words) || pointsElsewhere(words);
  }

  /** Whether what is below it only introduces the file. */
  introduces(scope: Scope): boolean {
    const [first] = this.words(scope);
    return first === undefined || !this.says(scope) || introduces(textOf(first).trim());
  }

  /** The blocks below it with content. */
  words(scope: Scope): Flow[] {
    const known = this.known.get(scope) ?? contentBlocks(scope.nodes, scope.source);
    this.known.set(scope, known);
    return known;
  }
}
