import { aroundOf } from './around.js';
import type { FlatLine, Line } from './flat-line.js';
import type { Tag } from './tag.js';

const cue = /^\s?(?:标签|元素|tags?\b|elements?\b)/iu;
const mark = /^\s?(?:[，。；、：？！）】」』”’,;:?)]|\.(?!\.)|!(?!\[))/u;
const han = /\p{Script=Han}/u;
const sentenceEnd = /[。．.！!？?：:；;…”"）)]\s*$/u;
// What English says before and behind a word that it talks about.
const before = /\b(?:a|an|the|using|uses?|used|with|without|and|or|by|of|to|in|via|is|like)\s*$/iu;
const after = /^\s*(?:is|are|was|and|or|vs|versus|in|does|to)\b/iu;

/** Whether a `<br>` breaks a line; elsewhere it is a word. */
export function isBreak(tag: Tag, line: Line, flat: FlatLine): boolean {
  const around = aroundOf(tag, flat);
  const text = around.before.trim();
  const rest = around.after.trim();
  const isFirst = tag.place.from === around.before.length;
  if (line.type === 'tableCell') return text !== '' && rest !== '';
  if (rest === '')
    return (
      line.type === 'paragraph' ||
      (text !== '' && ((tag.isSelfClosed && around.last !== ' ') || sentenceEnd.test(text)))
    );
  if (cue.test(around.after) || mark.test(around.after)) return false;
  const isPadded = around.after.startsWith(' ') && !/^\s*(?:[<!\u{FFFC}])/u.test(around.after);
  if (text === '') return line.type === 'paragraph' && (!isFirst || !isPadded) && !isPadded;
  if (isPadded && /[，、,]$/u.test(around.before)) return false;
  if (!isPadded || !around.before.endsWith(' ') || sentenceEnd.test(text)) return true;
  if (han.test(text.slice(-1)) || han.test(rest.charAt(0))) return false;
  return !before.test(around.before) && !after.test(around.after);
}
