import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import type { Group } from '../dialects/dialect.js';
import type { Memory } from '../memory/memory.js';
import type { Level } from './level.js';
import type { Modes, Scope } from './scopes.js';

/** Whether a dialect's findings are questions, and why. */
export interface Accepted {
  isQuestion: boolean;
  reason:
    | 'marks'
    | 'like'
    | 'alone'
    | 'listed'
    | 'config'
    | 'known'
    | 'comment'
    | 'in-question'
    | 'in-section'
    | 'few'
    | 'not-like'
    | 'contents';
  /** Whether the headings without such findings are what they would be without these. */
  isBeside?: boolean;
  /** Whether it stands inside the text of a heading that may be a question itself; see `acceptInside`. */
  isInside?: boolean;
  /** The question without the text behind its answer, which goes on with the heading above; see `acceptInTerms`. */
  part?: { question: QuestionNode; rest: Flow[] };
}

export interface GroupOptions {
  modes: Modes;
  /** The level that would hold the questions if there were no dialects. */
  level: Level | undefined;
  /** Whether a scope's heading is the name of a section such as 参考. */
  isNamed: (scope: Scope) => boolean;
  /** Whether the boxes below a scope's heading ask what readers check in their own work. */
  isChecklist?: (scope: Scope) => boolean;
  /** Whether the file's headings name what is found elsewhere, so that they are no questions beside these. */
  isLinkFile?: boolean;
  memory?: Memory | undefined;
}

/** The findings of dialects below one heading. */
export interface Found {
  scope: Scope;
  groups: Group[];
  questions: number;
  /** Whether there is nothing else below the heading but, where it announces questions, a paragraph above them. */
  isAll: boolean;
  /** Whether the heading is above the level of the questions. */
  isAbove: boolean;
  /** Whether the heading, or one above it that is not the file's first, announces questions. */
  isAnnounced: boolean;
  /** Whether a heading above it asks. */
  isBelowAsking: boolean;
}
