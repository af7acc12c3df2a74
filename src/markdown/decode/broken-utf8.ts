import { brokenUtf8 } from '../thresholds.js';

/**
 * The text of bytes that are UTF-8 but for a few, which a disk or a program that cut the file has damaged and which become U+FFFD.
 * Undefined if too little is sound to tell: bytes in another encoding hardly ever make characters of UTF-8.
 */
export function mendUtf8(bytes: Uint8Array): { text: string; broken: number } | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const foreign = text.match(/\P{ASCII}/gu) ?? [];
  const replaced = foreign.filter(character => character === '\uFFFD').length;
  const broken = replaced - writtenMarks(bytes);
  return foreign.length - replaced >= broken * brokenUtf8.sound ? { text, broken } : undefined;
}

/** How often the notes themselves have U+FFFD. */
function writtenMarks(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\xEF\xBF\xBD').length - 1
  );
}
