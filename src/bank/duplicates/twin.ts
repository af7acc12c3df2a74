import type { Position } from 'unist';
import type { RuleId } from '../../diagnostics/rules.js';
import type { Draft } from '../model.js';
import type { Gist } from './gist.js';

/** A question as it is compared with others. */
export interface Compared {
  draft: Draft;
  gist: Gist;
}

/** Two questions that have something in common, and where it is in each. */
export interface Twin {
  rule: RuleId;
  /** What was found, to be followed by the first one's place. */
  what: string;
  remedy: string;
  first: Draft;
  later: Draft;
  firstPlace: Position | undefined;
  laterPlace: Position | undefined;
}
