import type { Scope } from './scopes.js';

/** What a heading is: the file's title, a question, a section, or part of the content above it. */
export type HeadingKind = 'title' | 'question' | 'section' | 'content';

/** Why: by the comment below it, by its level, and so on; `explain.ts` has a sentence for each. */
export type Reason =
  | 'comment'
  | 'tag'
  | 'known'
  | 'rank'
  | 'below-rank'
  | 'leaf'
  | 'text-above'
  | 'term-above'
  | 'term-title'
  | 'asks-above'
  | 'asks-below'
  | 'below-term'
  | 'parts'
  | 'shared-parts'
  | 'sub-question'
  | 'title'
  | 'other-title'
  | 'holds-questions'
  | 'holds-topics'
  | 'holds-items'
  | 'above-rank'
  | 'name'
  | 'links'
  | 'contents'
  | 'tasks'
  | 'farewell'
  | 'lead-in'
  | 'frame'
  | 'shared-name'
  | 'elsewhere'
  | 'number-only'
  | 'file-name'
  | 'no-rank'
  | 'not-like'
  | 'in-question'
  | 'in-section';

export interface Verdict {
  kind: HeadingKind;
  reason: Reason;
  /** The question that it is part of. */
  of?: Scope;
}
