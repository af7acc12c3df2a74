import type { Content } from './containers.js';
import { blockStarts, optionalEnd, outOfPlace, voids } from './names.js';

const opening = /^<([a-z][a-z0-9]*)((?:[ \t](?:"[^"]*"|'[^']*'|[^'"<>])*)?)\/?>/iu;
// Headings may stand before text on one line; summaries and the like never begin a sentence.
const titles = /^(?:h[1-6]|summary|center)$/u;
const cue = /^[ \t]*(?:标签|元素|tags?\b|elements?\b)/iu;
const padded = /^(?:[ \t]+[^\s<]|[，。；、：？！,;:?!)）])/u;

/** Tells a sentence that begins with a tag (`<link> and <meta> are …`) from a block of HTML. */
export class Sentences {
  private readonly endTags = new Map<string, Map<string, number>>();

  constructor(
    private readonly lines: readonly Content[],
    private readonly isBarrier: (line: number) => boolean,
  ) {}

  /** Whether a line begins with a tag that its sentence is about. */
  startsAt(line: number): boolean {
    const text = this.lines[line]?.text ?? '';
    const [tag, written = '', attributes = ''] = opening.exec(text) ?? [];
    const name = written.toLowerCase();
    if (tag === undefined || !blockStarts.has(name)) return false;
    const rest = text.slice(tag.length);
    if (isMarkup(rest)) return false;
    if (cue.test(rest)) return attributes.trim() === '';
    if (outOfPlace.has(name) && !this.isClosed(line, 'block', name)) return true;
    if (attributes.trim() !== '' || rest.startsWith('<')) return false;
    const inLine = rest.toLowerCase().indexOf(`</${name}>`);
    if (inLine >= 0) {
      if (titles.test(name)) return false;
      return padded.test(rest) && /[ \t]$/u.test(rest.slice(0, inLine)) && !isMarkup(rest.slice(inLine));
    }
    if (voids.has(name) || optionalEnd.has(name)) return padded.test(rest) && !this.isClosed(line, 'block', name);
    return !this.isClosed(line, 'block', name) && !this.isClosed(line, 'section', name);
  }

  /** Whether a line begins with a tag that begins a block, up to the next blank line. */
  isBlock(line: number): boolean {
    const [, name = ''] = /^<\/?([a-z][a-z0-9]*)(?=[\s/>]|$)/iu.exec(this.lines[line]?.text ?? '') ?? [];
    return blockStarts.has(name.toLowerCase());
  }

  /** Whether an end tag comes below a line, before the next blank line or the next heading. */
  private isClosed(line: number, within: 'block' | 'section', name: string): boolean {
    return (this.endTagsFrom(line, within).get(name) ?? -1) >= line;
  }

  /**
   * The last line with each end tag of the block or section that a line is in, collected once for all of its lines.
   * Past a blank line, an end tag with words on both sides (`it ends with </div> here`) is talked about and closes nothing.
   */
  private endTagsFrom(line: number, within: 'block' | 'section'): ReadonlyMap<string, number> {
    const key = `${within} ${this.endOf(line, within)}`;
    const known = this.endTags.get(key);
    if (known) return known;
    const found = new Map<string, number>();
    for (let at = line; at < this.endOf(line, within); at++) {
      const text = this.lines[at]?.text ?? '';
      for (const { 0: tag, 1: name = '', index } of text.matchAll(/<\/([a-z][a-z0-9]*)\s*>/giu)) {
        const isAtEdge = isMarkup(text.slice(0, index)) || isMarkup(text.slice(index + tag.length));
        if (within === 'block' || isAtEdge) found.set(name.toLowerCase(), at);
      }
    }
    this.endTags.set(key, found);
    return found;
  }

  private readonly ends = { block: new Map<number, number>(), section: new Map<number, number>() };
  private endOf(line: number, within: 'block' | 'section'): number {
    const known = this.ends[within].get(line);
    if (known !== undefined) return known;
    let end = line + 1;
    const isEnd = (at: number) => (within === 'block' ? this.lines[at]?.text === '' : this.isBarrier(at));
    while (end < this.lines.length && !isEnd(end)) end++;
    for (let at = line; at < end; at++) this.ends[within].set(at, end);
    return end;
  }
}

const said = /^(?:[ \t]*\p{L}(?<!\p{Script=Latin})|[ \t]+\p{L}.*[.!?]$|[，。；、：？！,;:?!)）])/u;

/** Whether a line that begins with the tag of a block, which nothing closes, is a sentence about it: `<script> blocks.` */
export function isSentence(text: string): boolean {
  const [tag, , attributes = ''] = opening.exec(text) ?? [];
  const rest = text.slice(tag?.length).trimEnd();
  if (tag === undefined || /[^\w\s-]/u.test(attributes) || /[{}=<]|;$/u.test(rest)) return false;
  return cue.test(rest) || said.test(rest);
}

function isMarkup(text: string): boolean {
  return text.replace(/<[^<>]*>/gu, '').trim() === '';
}
