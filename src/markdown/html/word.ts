import { type Around, aroundOf } from './around.js';
import { isBreak } from './break.js';
import type { FlatLine, Line } from './flat-line.js';
import { blocks, holdsSigns, outOfPlace, shown, voids } from './names.js';
import { isSingle, type Tag } from './tag.js';

/** What is between two tags that are talked about: nothing, or what joins two words. */
const joint = /^\s*(?:和|与|或|或者|跟|及|以及|到|至|and|or|vs\.?|versus|to)?\s*$/iu;
const sign = /^\s*[、，,/|&+~～–—-]\s*$/u;
const source = /(?:^|\s)(?:data-)?(?:src|srcset|data|original)\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'])/iu;
const titles: Record<string, string> = { details: 'summary', figure: 'figcaption' };
const letter = /[\p{L}\p{N}]/u;

/**
 * Whether a tag is a word that its line talks about rather than markup; undefined where that is for the blocks around
 * it to say. A tag is a word if it could format nothing there: without the partner or the attribute that it needs,
 * around nothing, for a whole document rather than a sentence, or with blocks in the middle of a sentence.
 */
export function isWord(tag: Tag, line: Line, flat: FlatLine): boolean | undefined {
  if (tag.isForeign) return true;
  if (tag.partner) return tag.isClosing ? isWord(tag.partner, line, flat) : isPairOfWords(tag, tag.partner, line, flat);
  if (tag.name === 'br') return !isBreak(tag, line, flat);
  const around = aroundOf(tag, flat);
  if (voids.has(tag.name)) return tag.isClosing || !isVoidInUse(tag, line, around);
  if (outOfPlace.has(tag.name) && !tag.isHeld) return true;
  if (tag.isSelfClosed) return !(tag.name === 'a' && tag.attributes !== '');
  if (isSingle(tag))
    return !tag.isHeld && !(line.type === 'tableCell' && letter.test(around.next)) && !isAtLineEnd(tag, around);
  if (line.type !== 'paragraph') return true;
  // Its partner may be in another block.
  const isAtEdge = isMarkup(around.after) || (tag.isClosing && isMarkup(around.before)) || opensBlock(tag, around);
  return isAtEdge || tag.attributes !== '' ? undefined : true;
}

/** Whether nothing but other tags is there: `</summary><br><b>`. */
function isMarkup(text: string): boolean {
  return text.replace(/<\/?[a-z][^<>]*>/giu, '').trim() === '';
}

function isVoidInUse({ name, attributes }: Tag, line: Line, { last, next }: Around): boolean {
  const isInWord = letter.test(last) && letter.test(next);
  if (name === 'wbr') return isInWord;
  if (name === 'hr') return isInWord && line.type === 'tableCell';
  // As tools write a list of tasks.
  if (name === 'input') return /\bcheckbox\b/iu.test(attributes) && /\b(?:checked|disabled)\b/iu.test(attributes);
  return ['img', 'source', 'embed'].includes(name) && source.test(attributes);
}

/** Whether a block holds the title that belongs in it: `<details><summary>…</summary>…</details>`. */
function isTitled(name: string, content: string): boolean {
  const title = titles[name];
  return title !== undefined && new RegExp(`^\\s*<${title}\\b[^<>]*>\\s*[^\\s<]`, 'iu').test(content);
}

/** Whether only tags stand before it, and after it those that begin a block with its title: `<b><details><summary>…</summary>`. */
function opensBlock({ name, isClosing }: Tag, { before, after }: Around): boolean {
  if (isClosing || !isMarkup(before)) return false;
  const [tags = ''] = /^(?:\s*<[a-z][^<>]*>)+/iu.exec(after) ?? [];
  const [, block = '', title] = /<([a-z]+)\b[^<>]*>\s*<([a-z]+)\b[^<>]*>$/iu.exec(`<${name}>${tags}`) ?? [];
  return (
    title !== undefined &&
    titles[block.toLowerCase()] === title.toLowerCase() &&
    /^\s*[^\s<]/u.test(after.slice(tags.length))
  );
}

/** `<p>` as a separator, or a `</p>` left by an editor. */
function isAtLineEnd({ name, isClosing }: Tag, { before, after, last }: Around): boolean {
  if (name !== 'p' || !isMarkup(after)) return false;
  return isMarkup(before) ? isClosing : last !== ' ';
}

function isPairOfWords(tag: Tag, partner: Tag, line: Line, flat: FlatLine): boolean {
  const { name, attributes, isHeld } = tag;
  const content = flat.text.slice(tag.place.to, partner.place.from);
  if (shown.has(name)) return !source.test(attributes) && !source.test(content);
  if (outOfPlace.has(name)) return true;
  if (attributes !== '' || isTitled(name, content)) return false;
  if (isHeld) return content === '' && Object.values(titles).includes(name);
  if (name === 'a' || joint.test(content) || (sign.test(content) && !holdsSigns.has(name))) return true;
  if (!blocks.has(name) || line.type === 'tableCell') return false;
  return !isMarkup(aroundOf(tag, flat).before) && !isMarkup(aroundOf(partner, flat).after);
}
