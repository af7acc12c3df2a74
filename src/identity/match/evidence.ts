import { sketchLikeness } from '../format-v1/sketch.js';
import { tokens } from '../format-v1/tokens.js';
import type { Entry } from '../model.js';
import type { Probe } from './probe.js';

/** A question of fewer tokens (优缺点, Summary) can be asked of many things. */
const fewestTokens = 4;
const somewhatAlike = 0.15;

/**
 * Whether a draft and an entry of the same question can be the same card. A question that says what it is about is
 * enough, unless the notes ask it in several places; one that could stand under anything needs a further sign.
 */
export function isPlausible(entry: Entry, probe: Probe, askedOften: boolean): boolean {
  if (isAnswerKept(entry, probe)) return true;
  const sameFile = entry.file === probe.draft.file;
  const sameSection = entry.print.section === probe.section;
  if (tokens(entry.question).length >= fewestTokens) return sameFile || sameSection || !askedOften;
  if (sameFile && sameSection) return true;
  if (isAnswerReplaced(entry, probe)) return false;
  return (sameSection && probe.section !== '') || !askedOften;
}

function isAnswerKept({ print }: Entry, probe: Probe): boolean {
  if (print.answer !== '' && print.answer === probe.answer) return true;
  return sketchLikeness(print.sketch, probe.sketch) >= somewhatAlike;
}

/** Both have an answer, and it is not the same. */
function isAnswerReplaced({ print }: Entry, { answer }: Probe): boolean {
  return print.answer !== '' && answer !== '' && print.answer !== answer;
}
