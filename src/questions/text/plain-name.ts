import { withoutEmojiMarks } from '../../language/invisible.js';
import { ordinal } from '../../language/ordinals.js';
import { simplified } from '../../language/traditional.js';
import { memo } from './memo.js';

// The lookbehind makes a long run of punctuation inside a text be tried once, not from each of its characters.
const edges = /^[\s\p{P}\p{S}\d]+|(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/gu;

// `Chapter 3: Summary`, `Глава 2. Итоги`, `IV. References`
const counted =
  /^(?:(?:chapter|section|part|lesson|unit|module|capítulo|sección|parte|chapitre|partie|kapitel|teil|capitolo|глава|раздел|часть|розділ|chương|phần)\s+(?:\d+|[ivx]{1,5})\s*[.:)\-–—]|[ivx]{1,5}\s*[.:)、])\s*/u;

/** The words of a heading's name, without its number, its marks and what may be typed in another way. */
export const plain = memo(text => {
  const folded = simplified(withoutEmojiMarks(text.normalize('NFKC')).toLowerCase().trim());
  const bare = folded.replace(ordinal, '').replace(counted, '').replace(edges, '').replace(/\s+/gu, ' ');
  return bare || folded.replace(edges, '');
});
