import { htmlTagNames } from 'html-tag-names';
import type { FlatLine, Place } from './flat-line.js';
import { optionalEnd, voids } from './names.js';
import { partnersOf } from './partners.js';

const known = new Set(htmlTagNames);
const pattern = /^<(\/?)([a-z][\w:.-]*)([\s\S]*?)(\/?)>$/iu;
const drawings = new Set(['svg', 'math']);
const holders = new Set(['ul', 'ol', 'menu', 'dl', 'table', 'ruby', 'select', 'details', 'figure']);

/** One tag in a line. */
export interface Tag {
  place: Place;
  /** In lower case. */
  name: string;
  /** Whether HTML has no such element, or it is written like a component: `<Button />`. */
  isForeign: boolean;
  isClosing: boolean;
  isSelfClosed: boolean;
  /** As written. */
  attributes: string;
  /** Its other tag, if that is in the same line. */
  partner?: Tag;
  /** Whether it is inside a list, a table or the like, which give a meaning to single tags. */
  isHeld: boolean;
}

/** The tags of a line; those of drawings and formulas, which have names of their own, are left out. */
export function tagsIn({ places }: FlatLine): Tag[] {
  const tags = places.flatMap((place): Tag[] => {
    const [, slash = '', written = '', attributes = '', selfClosed = ''] = pattern.exec(place.node.value) ?? [];
    if (written === '') return [];
    const name = written.toLowerCase();
    const isForeign = !known.has(name) || (/^[A-Z]\w*[a-z]/u.test(written) && selfClosed === '/');
    const flags = { isForeign, isClosing: slash === '/', isSelfClosed: selfClosed === '/', isHeld: false };
    return [{ place, name, ...flags, attributes: attributes.trim() }];
  });
  const opens = ({ name, isClosing, isSelfClosed }: Tag) => !isClosing && !isSelfClosed && !voids.has(name);
  for (const [tag, partner] of partnersOf(tags, opens)) tag.partner = partner;
  let drawn = 0;
  let held = 0;
  return tags.filter(tag => {
    const step = tag.partner ? (tag.isClosing ? -1 : 1) : 0;
    if (drawings.has(tag.name)) drawn += step;
    if (holders.has(tag.name)) held += step;
    tag.isHeld = held > 0;
    return drawn === 0 && !drawings.has(tag.name);
  });
}

/** Whether a tag has a meaning without a partner, in the right place. */
export function isSingle({ name, isSelfClosed }: Tag): boolean {
  return isSelfClosed || voids.has(name) || optionalEnd.has(name);
}
