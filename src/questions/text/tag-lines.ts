import type { Paragraph } from 'mdast';
import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isAnswerName } from './answer-names.js';
import { directivesOf, isComment } from './comments.js';

const token = /#(?:\[\[([^[\]\n]+)\]\]|([\p{L}\p{N}\p{M}\p{So}_][\p{L}\p{N}\p{M}\p{So}_/+-]*))/gu;
const line = new RegExp(`^\\s*(?:${token.source}[\\s,，、]*)+$`, 'u');
// Lines of C and colours of style sheets look the same.
const directive =
  /^(?:include|define|undef|if|ifdef|ifndef|else|elif|endif|pragma|error|warning|line|region|endregion|[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/iu;

/** A tag with its parents, outermost first: `java/jvm` and `java::jvm` are nested, `#` is how other programs write one. */
export function tagPath(tag: string): string[] {
  return tag
    .trim()
    .replace(/^#/u, '')
    .split(/::|\//u)
    .map(part => part.trim())
    .filter(Boolean);
}

/** Tags in a text: separated by commas, or each with `#`. */
export function tagsInText(text: string): string[][] {
  const parts = /(?:^|[\s,，、])#/u.test(text) ? text.split(/[,，、\s]+|(?<=[^\s,，#])(?=#)/u) : text.split(/[,，]/u);
  return parts.map(tagPath).filter(tag => tag.length > 0);
}

/** The tags in a line that consists of nothing else: `#java #jvm/gc`; undefined for any other. */
function tagsInLine(text: string): string[][] | undefined {
  if (!text.includes('#') || !line.test(text)) return undefined;
  const names = [...text.matchAll(token)].map(([, long, short]) => long ?? short ?? '');
  const areTags = names.every(name => /[^\d_/+-]/u.test(name) && !directive.test(name) && !isAnswerName(name));
  return areTags ? names.map(tagPath) : undefined;
}

/** Blocks without the lines at their start that are only tags, and without such a last block with several of them. */
export function takeTags(nodes: Flow[]): { tags: string[][]; rest: Flow[] } {
  const tags: string[][] = [];
  const rest = [...nodes];
  for (let index = rest.findIndex(node => !isComment(node)); index !== -1; ) {
    const node = rest[index];
    const taken = node?.type === 'paragraph' ? takeFrom(node) : undefined;
    if (!taken) break;
    tags.push(...taken.tags);
    if (taken.rest) {
      rest[index] = taken.rest;
      break;
    }
    rest.splice(index, 1);
    if (isComment(rest[index] ?? { type: 'break' }))
      index = rest.findIndex((other, at) => at >= index && !isComment(other));
  }
  const last = rest.at(-1);
  const own = last?.type === 'paragraph' && rest.length > 1 ? tagsInLine(textOf(last)) : undefined;
  if (own && (own.length > 1 || own.some(({ length }) => length > 1))) {
    tags.push(...own);
    rest.pop();
  }
  return { tags, rest };
}

/** Whether a block consists of tags alone. */
export function isTags(node: Flow): boolean {
  return node.type === 'paragraph' && takeFrom(node)?.rest === null;
}

/** The tags that a comment gives: `<!-- tags: a, b -->`. */
export function tagsInComment(node: Flow): string[][] {
  if (!isComment(node)) return [];
  return directivesOf(node).flatMap(({ key, value }) => (key === 'tags' ? tagsInText(value) : []));
}

/** Every tag once. */
export function unique(tags: string[][]): string[][] {
  const seen = new Set<string>();
  return tags.filter(tag => {
    const key = tag.join('::');
    return !seen.has(key) && seen.add(key);
  });
}

/** The tags in a paragraph's first lines, and the paragraph without them; null if nothing is left. */
function takeFrom(paragraph: Paragraph): { tags: string[][]; rest: Paragraph | null } | undefined {
  const [first, ...others] = paragraph.children;
  if (first?.type !== 'text' || !first.value.trimStart().startsWith('#')) return undefined;
  const lines = first.value.split('\n');
  const tags: string[][] = [];
  while (lines.length > 0) {
    // A line that goes on behind this text is not only tags.
    if (lines.length === 1 && others.length > 0 && others[0]?.type !== 'break') break;
    const own = tagsInLine(lines[0] ?? '');
    if (!own) break;
    tags.push(...own);
    lines.shift();
  }
  if (tags.length === 0) return undefined;
  const value = lines.join('\n');
  const kept = others[0]?.type === 'break' && value === '' ? others.slice(1) : others;
  const children = value === '' ? kept : [{ ...first, value }, ...kept];
  return { tags, rest: children.length === 0 ? null : { ...paragraph, children } };
}
