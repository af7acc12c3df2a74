/** A part of some bytes: from the first to behind the last. */
export interface Part {
  start: number;
  end: number;
}

/**
 * The part of an answer that is asked for. Safari plays no sound from a server that only sends whole files.
 *
 * @param header `bytes=0-1`; of several parts, and of what is no range, everything is sent, as RFC 9110 (14.2) allows
 * @returns undefined for everything, and `none` where the file ends before the part begins
 */
export function partOf(header: string | undefined, size: number): Part | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  // `-500` is the last 500 bytes.
  if (first === '') return Number(last) === 0 ? 'none' : { start: Math.max(size - Number(last), 0), end: size };
  const [start, end] = [Number(first), last === '' ? size : Math.min(Number(last) + 1, size)];
  if (last !== '' && Number(last) < start) return undefined;
  return start < size ? { start, end } : 'none';
}
