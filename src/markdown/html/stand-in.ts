import type { Nodes } from 'mdast';
import { openingsOf } from './openings.js';

// Not a character (https://www.unicode.org/faq/private_use.html#noncharacters), so no text contains it.
const standIn = '\u{FDD0}';

/** A text in which `<` has a stand-in where it opens no block, so that the parser takes it for text; offsets stay. */
export function withStandIns(text: string): string {
  if (text.includes(standIn)) return text;
  let hidden = '';
  let from = 0;
  for (const { offset } of openingsOf(text)) {
    hidden += text.slice(from, offset) + standIn;
    from = offset + 1;
  }
  return hidden + text.slice(from);
}

export function withoutStandIns(text: string): string {
  return text.replaceAll(standIn, '<');
}

/** Puts `<` back into what was parsed. */
export function putBack(node: Nodes): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && value.includes(standIn)) Object.assign(node, { [key]: withoutStandIns(value) });
  }
}
