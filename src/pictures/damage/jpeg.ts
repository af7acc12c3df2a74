import type { Damage } from './model.js';

const [mark, startOfScan, endOfImage] = [0xff, 0xda, 0xd9];

/** Format: ITU-T T.81, annex B. Phones append more pictures behind the end. */
export function jpegDamage(bytes: Buffer): Damage | undefined {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== mark) return 'its bytes have changed since it was saved';
    const kind = bytes[at + 1] as number;
    if (kind === endOfImage) return undefined;
    // Any number of marks may fill the space before a segment.
    if (kind === mark) at++;
    else if (standsAlone(kind)) at += 2;
    else if (at + 4 > bytes.length) break;
    else {
      at += 2 + bytes.readUInt16BE(at + 2);
      if (kind === startOfScan) at = endOfScan(bytes, at);
    }
  }
  return 'its end is missing';
}

/** Marks without a length: those inside a scan, and one that is only ever temporary. */
function standsAlone(kind: number): boolean {
  return kind <= 0x01 || (kind >= 0xd0 && kind <= 0xd8);
}

/** The first mark behind pixels that does not belong to them. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(mark, from);
  while (at >= 0 && at + 1 < bytes.length && standsAlone(bytes[at + 1] as number)) at = bytes.indexOf(mark, at + 2);
  return at < 0 ? bytes.length : at;
}
