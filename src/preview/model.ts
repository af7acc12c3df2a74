import type { Severity } from '../diagnostics/rules.js';
import type { Plan } from '../identity/plan.js';
import type { Against } from '../known/model.js';
import type { Kind } from '../mdast/fields.js';

/** What the page shows, as it gets it. */
export interface State {
  /** Which run of the program this is of: another one has other addresses. */
  run: string;
  /** Counted up with each round. */
  version: number;
  title: string;
  /** Whether a build would write something. */
  ok: boolean;
  /** When it was made, in milliseconds since 1970, and how long that took. */
  at: number;
  took: number;
  /** Where the cards and their pictures are. */
  cards: string;
  /** Whether formulas are set as in Anki. */
  hasMathjax: boolean;
  /** Whether the program opens the reader's editor; else only links for VS Code do. */
  opensEditor: boolean;
  decks: Counted[];
  tags: Counted[];
  questions: ShownQuestion[];
  findings: ShownFinding[];
  plan?: ShownPlan;
}

export interface Counted {
  name: string;
  count: number;
}

export interface ShownQuestion {
  id: string;
  label: string;
  /** On one line. */
  text: string;
  /** The answer as text, for the search. */
  answer: string;
  context: string;
  deck: string;
  tags: string[];
  kind: Kind;
  status: 'answered' | 'unanswered';
  file: string;
  line: number;
  /** Opens the place in an editor. */
  editor: string;
  /** What happened to it since the last build. */
  change: '' | 'new' | 'updated' | 'revived';
  /** Its findings, by their positions among all of them. */
  findings: number[];
  /** Empty where the settings leave it out of the deck. */
  cards: { ord: number; name: string }[];
  /** Changes with what the cards show. */
  print: string;
  hasFormula: boolean;
}

export interface ShownFinding {
  rule: string;
  severity: Severity;
  file: string;
  line?: number;
  column?: number;
  reason: string;
  remedy?: string;
  /** Opens the place in an editor; left out where there is none. */
  editor?: string;
  /** The question that it is in. */
  question?: string;
}

/** What the next import will do. */
export interface ShownPlan extends Omit<Plan, 'unchanged'> {
  against?: Against;
  unchanged: number;
  /** Those of them that are elsewhere or called otherwise now. */
  moved: Plan['unchanged'];
  /** Finds the cards of retired questions in Anki's browser; empty if there are none. */
  search: string;
}
