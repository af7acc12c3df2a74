import { bold } from './bold.js';
import { callout } from './callout.js';
import { cardTag } from './card-tag.js';
import { details } from './details.js';
import type { Form } from './dialect.js';
import { doubleColon } from './double-colon.js';
import { frontMatterCards } from './front-matter-cards.js';
import { percent } from './percent.js';
import { qaLines } from './qa-lines.js';
import { questionList } from './question-list.js';
import { questionMarkLine } from './question-mark-line.js';
import { quote } from './quote.js';
import { quotedQuestion } from './quoted-question.js';
import { rule } from './rule.js';
import { table } from './table.js';

/** Every dialect; a later one does not see what an earlier one has claimed. Unambiguous markers come first. */
export const dialects = [
  details,
  table,
  callout,
  cardTag,
  qaLines,
  questionMarkLine,
  doubleColon,
  percent,
  rule,
  bold,
  quotedQuestion,
  quote,
  questionList,
] as const;

/** The dialects, and what stands in no text. */
export const forms = [frontMatterCards, ...dialects] as const satisfies readonly Form[];

export type DialectName = (typeof forms)[number]['name'];

/** The names of the forms, in order. */
export const dialectNames = forms.map(({ name }) => name);
