import type { Tally } from './tally.js';

/** The figures of a replay, one a line. */
export function print(tally: Tally, lock: string): string {
  const open = tally.doubts.filter(doubt => doubt.verdict === undefined);
  const lines = lock.split('\n').length - 1;
  return [
    `versions            ${tally.versions}`,
    `questions           ${tally.questions} (at most ${tally.most} at once)`,
    `edited              ${tally.edits}`,
    `reworded            ${tally.reworded}, of these in words ${tally.rewordedInWords}`,
    `lost                ${tally.lost}, of these reworded ${tally.lostReworded}, in words ${tally.lostInWords}`,
    `wrongly merged      ${tally.wrong}`,
    `doubtful pairs      ${tally.doubts.length}, not read yet ${open.length}`,
    `hash of all loses   ${tally.byContent}`,
    `hash of question    ${tally.byQuestion}`,
    `place in the file   ${tally.byPlace}`,
    `lock                ${lock.length} bytes, ${Math.round(Buffer.byteLength(lock) / Math.max(1, lines))} a line`,
  ].join('\n');
}
