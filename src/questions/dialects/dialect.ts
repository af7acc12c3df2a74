import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import type { Line } from '../text/lines.js';
import type { Source } from '../text/source.js';

/** One form in which people write questions other than as headings. */
export interface Dialect<Name extends string = string> {
  /** Its name in the config, in explanations and in the docs; once shipped it stays. */
  name: Name;
  /** How the form is called in explanations. */
  title: string;
  /** What it looks like, for the table in docs/questions.md; Markdown in one line. */
  docs: string;
  /** Whether its marks leave no doubt; else it counts only where most of what it finds in a file looks like questions. */
  explicit: boolean;
  /** How many questions there have to be below one heading for it to count there; left out: one. */
  least?: number;
  /**
   * How many there have to be below a heading with nothing else below it to count whatever they look like; left out: no
   * number will do.
   */
  enoughAlone?: number;
  /** Whether a number before one makes it look like a question; left out: numbers say nothing. */
  numbersCount?: boolean;
  /**
   * What its findings in a file weigh against the headings with other text, where they may as well be parts of an article;
   * those that weigh less are. Left out: they are not weighed.
   */
  weight?: (tally: Tally) => number;
  /**
   * Whether the lines of a paragraph carry its marks, so that no other form takes the paragraph; left out where its marks
   * stand in no line. `below` holds the lines of the paragraph right below, none where there is no such paragraph.
   */
  isMarked?: (lines: Line[], below: Line[]) => boolean;
  /** Forms that go first where a paragraph carries their marks as well as its own. */
  yieldsTo?: readonly string[];
  /**
   * Looks through blocks that stand below one another with no heading between; what it does not know it passes on.
   *
   * @param isOther whether the block with an index carries marks that another form may claim
   */
  find: (run: Flow[], source: Source, isOther: (index: number) => boolean) => Found[];
}

export type Found = Flow | Group;

/** Blocks that a dialect takes for questions, and what may stand between them. */
export interface Group {
  type: 'group';
  dialect: Dialect;
  parts: (QuestionNode | Flow)[];
  /** The blocks as they were, for where the group turns out to be a part of an answer. */
  nodes: Flow[];
}

/** What all groups of one dialect in a file come to. */
export interface Tally {
  questions: number;
  /** How many of the questions look like it. */
  like: number;
  /** How many headings have such a group below them. */
  scopes: number;
}

/** The questions of a group. */
export function questionsIn({ parts }: Group): QuestionNode[] {
  return parts.filter(part => part.type === 'question');
}
