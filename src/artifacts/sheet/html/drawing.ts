import { drawings } from '../thresholds.js';

/** A corner that opens a box, and what boxes are made of. */
const corner = /[┌┍┎┏╒╓╔╭]|\+[-=]{2,}/u;
const stroke = /[\u2500-\u257f|]|\+[-=]{2,}/u;

/** Whether code is a drawing made of characters, which says nothing once it is parted. Trees of files have no boxes. */
export function isDrawing(lines: string[]): boolean {
  const full = lines.filter(line => line.trim() !== '');
  return (
    full.some(line => corner.test(line)) &&
    full.filter(line => stroke.test(line)).length >= full.length * drawings.share
  );
}
