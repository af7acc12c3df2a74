import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import type { Plain } from '../../say/say.js';
import type { Line } from '../text/lines.js';
import type { Source } from '../text/source.js';

/** A form in which people write questions other than as headings. */
export interface Form<Name extends string = string> {
  /** Its name in the config, in explanations and in the docs; once released it does not change. */
  name: Name;
  /** The name of the form in explanations. */
  title: Plain;
  /** What it looks like, for the table in docs/questions.md; Markdown in one line. */
  docs: string;
  /**
   * Whether its markers are unambiguous; if not, it only counts if most of its findings in a file look like questions.
   */
  explicit: boolean;
}

/** A form that is found in the text. */
export interface Dialect<Name extends string = string> extends Form<Name> {
  /** The minimum number of questions below one heading for it to count there; default: one. */
  least?: number;
  /**
   * The minimum number below a heading with nothing else below it to count whatever they look like; default: no number
   * is enough.
   */
  enoughAlone?: number;
  /** Whether one alone below a heading asks something of its own; omitted if it rather repeats the heading. */
  asksApart?: boolean;
  /** Whether a preceding number makes an item look like a question; default: numbers say nothing. */
  numbersCount?: boolean;
  /**
   * Weight of its findings in a file against the headings with other text, where they may also be parts of an article;
   * if they weigh less, they are. Omitted: they are not weighed.
   */
  weight?: (tally: Tally) => number;
  /**
   * Whether the lines of a paragraph have its markers, so that no other form claims the paragraph; omitted if its
   * markers are not on lines. `below` contains the lines of the paragraph directly below, empty if there is none.
   */
  isMarked?: (lines: Line[], below: Line[]) => boolean;
  /** Forms that take precedence if a paragraph has both their markers and its own. */
  yieldsTo?: readonly string[];
  /**
   * Searches consecutive blocks with no heading between them; blocks it does not recognise are passed on.
   *
   * @param isOther whether the block at an index has markers that another form may claim
   */
  find: (run: Flow[], source: Source, isOther: (index: number) => boolean) => Found[];
}

export type Found = Flow | Group;

/** Blocks that a dialect recognises as questions, with what is between them. */
export interface Group {
  type: 'group';
  dialect: Dialect;
  parts: (QuestionNode | Flow)[];
  /** The original blocks, in case the group turns out to be part of an answer. */
  nodes: Flow[];
  /** The titles around its questions within the group, outermost first. */
  within?: ReadonlyMap<QuestionNode, string[]>;
  /** Whether its questions count as looking like questions, whatever their words are. */
  isLike?: boolean;
  /** Whether it has too few questions to count on its own. */
  isShort?: boolean;
  /** Whether it only counts beside groups that are long enough to count on their own, and says nothing about others. */
  isWeak?: boolean;
  /** Whether it is a part of the answer below any heading that asks: what counts there may be its steps. */
  isBelowTopic?: boolean;
  /** Whether it counts so many questions that they are ones below 总结 too. */
  isLongCount?: boolean;
  /** Whether only some of its items ask, so that it counts only below a heading that announces questions. */
  isPartly?: boolean;
  /** Whether the file lists topics and tasks as questions; see `settleNamedLists`. */
  isNamed?: boolean;
  /** Whether it is what a firm asked, and the headings without such lists are what they would be alone; see `settleFirmLists`. */
  isOfFirm?: boolean;
  /** Whether its lines count through the file, beside whatever else that holds; see `settleCountedLines`. */
  isCount?: boolean;
  /** Whether its questions have labelled answers, so that they count beside whatever else the file holds. */
  isAnswered?: boolean;
  /** Whether all its questions ask outright. */
  isAsking?: boolean;
  /** Whether it is in a section that is called Interview questions or the like; see `settleAnnouncedSections`. */
  isAnnounced?: boolean;
  /** Whether its questions go on from the one above them; see `settleFollowUps`. */
  isFollowUp?: boolean;
}

/** Totals for all groups of one dialect in a file. */
export interface Tally {
  questions: number;
  /** How many of the questions look like questions. */
  like: number;
  /** How many headings have such a group below them. */
  scopes: number;
  /** How many of the groups are long enough to count on their own. */
  long: number;
}

/** The questions of a group. */
export function questionsIn({ parts }: Group): QuestionNode[] {
  return parts.filter(part => part.type === 'question');
}
