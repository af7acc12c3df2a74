import type { Entry } from '../model.js';
import { sketchLikeness } from '../text/sketch.js';
import { tokens } from '../text/tokens.js';
import type { Probe } from './probe.js';

/** A question of fewer tokens (优缺点, Summary) is asked of many things. */
const fewestTokens = 4;
const somewhatAlike = 0.15;

/**
 * Whether a draft and an entry of the same question can be the same card. A question that says what it is about is
 * enough. One that could stand under anything, or that is asked more than once, needs a further sign: the same file and
 * section, or answers that are alike.
 */
export function isPlausible(entry: Entry, probe: Probe, askedOften: boolean): boolean {
  if (!askedOften && tokens(entry.question).length >= fewestTokens) return true;
  if (sketchLikeness(entry.print.sketch, probe.sketch) >= somewhatAlike) return true;
  return entry.file === probe.draft.file && entry.print.section === probe.section;
}
