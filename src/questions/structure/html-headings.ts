import type { Heading, Html, RootContent } from 'mdast';
import type { Position } from 'unist';
import { partnersOf } from '../../markdown/html/partners.js';
import type { Flow } from '../../mdast/nodes.js';
import { phrasingOf } from '../text/html.js';
import { htmlOf } from '../text/tags.js';

const heading = /<h([1-6])(?:\s[^<>]*)?>((?:(?!<\/?h[1-6]\b)[\s\S])*)<\/h\1\s*>/giu;
/** Inside these a heading belongs to what they hold. */
const holders = /<(?:details|summary|table|ul|ol|dl|blockquote|pre|script|style|textarea|template|svg)\b|<!--|<[!?]/iu;
const layout = /<(\/?)(div|center|section|article|main|header|footer|p|span|font)\b(?:"[^"]*"|'[^']*'|[^'"<>])*>/giu;

/** Blocks with the headings of HTML among them (`<h2 id="a">…</h2>`) as headings, without the tags that are laid around them. */
export function withHtmlHeadings(nodes: RootContent[]): RootContent[] {
  return withoutFrames(
    nodes.flatMap((node): RootContent[] => (node.type === 'html' ? (partsOf(node) as RootContent[]) : [node])),
  );
}

/** The parts of a block, made once: history recognises them. */
const parts = new WeakMap<Html, Flow[]>();

function partsOf(html: Html): Flow[] {
  const known = parts.get(html) ?? split(html);
  parts.set(html, known);
  return known;
}

function split(html: Html): Flow[] {
  const { value } = html;
  const ends = endsOf(html);
  if (ends.length > 1) return ends;
  if (!/<\/h[1-6]/iu.test(value) || holders.test(value)) return [html];
  const found: Flow[] = [];
  let from = 0;
  for (const { 0: whole, 1: depth, 2: inner = '', index } of value.matchAll(heading)) {
    const children = phrasingOf(inner);
    if (children.length === 0) continue;
    found.push(...textOf(html, from, index));
    from = index + whole.length;
    const position = positionOf(html, index, from);
    const one: Heading = { type: 'heading', depth: Number(depth) as Heading['depth'], children };
    found.push({ ...one, ...(position && { position }) });
  }
  return from === 0 ? [html] : [...found, ...textOf(html, from, value.length)];
}

/** `</details>` and the ends of the layout around it, or the beginnings of both, as blocks of their own. */
function endsOf(html: Html): Flow[] {
  const { value } = html;
  const [opening = ''] = beforeDetails.exec(value) ?? [];
  const [closing = ''] = afterDetails.exec(value) ?? [];
  const to = value.length - closing.length;
  const cuts = [0, opening.length, to, value.length];
  if (opening.length >= to) return [html];
  return cuts.slice(1).flatMap((end, index): Flow[] => {
    const from = cuts[index] ?? 0;
    const position = positionOf(html, from, end);
    return from === end ? [] : [{ ...html, value: value.slice(from, end), ...(position && { position }) }];
  });
}

const frame = String.raw`\s*</?(?:section|article|main|header|footer)\b[^<>]*>`;
const beforeDetails = new RegExp(String.raw`^(?:${frame})+(?=\s*<details\b)`, 'iu');
const afterDetails = new RegExp(String.raw`(?<=</details\s*>)(?:${frame})+\s*$`, 'iu');

function textOf(html: Html, from: number, to: number): Flow[] {
  const text = withoutLoose(html.value.slice(from, to));
  const position = positionOf(html, from, to);
  return text.trim() === '' ? [] : htmlOf(text.trim(), { ...html, ...(position && { position }) });
}

interface LayoutTag {
  name: string;
  isClosing: boolean;
  from: number;
  to: number;
}

function layoutTags(text: string): LayoutTag[] {
  return [...text.matchAll(layout)].map(({ 0: tag, 1: slash, 2: name = '', index }) => ({
    name: name.toLowerCase(),
    isClosing: slash === '/',
    from: index,
    to: index + tag.length,
  }));
}

/** A part of a block without tags whose partner is in another part. */
function withoutLoose(text: string): string {
  const tags = layoutTags(text);
  const partners = partnersOf(tags, () => true);
  let kept = text;
  for (const tag of tags.toReversed()) if (!partners.has(tag)) kept = kept.slice(0, tag.from) + kept.slice(tag.to);
  return kept;
}

/** Blocks without those that only begin or end a layout with headings in it. */
function withoutFrames(nodes: RootContent[]): RootContent[] {
  const tags = nodes.flatMap((node, at) => {
    if (node.type !== 'html' || node.value.replace(layout, '').trim() !== '') return [];
    return layoutTags(node.value).map(tag => ({ ...tag, node, at }));
  });
  if (tags.length === 0) return nodes;
  const partners = partnersOf(tags, () => true);
  const headings = countsOf(nodes);
  const stay = new Set<RootContent>();
  const frames = new Set<RootContent>();
  for (const tag of tags) {
    const partner = partners.get(tag);
    if (partner && headings[tag.at] !== headings[partner.at]) frames.add(tag.node);
    else stay.add(tag.node);
  }
  return nodes.filter(node => !frames.has(node) || stay.has(node));
}

/** For each block, how many headings are above it. */
function countsOf(nodes: RootContent[]): number[] {
  let count = 0;
  return nodes.map(node => {
    if (node.type === 'heading') count++;
    return count;
  });
}

function positionOf({ value, position }: Html, from: number, to: number): Position | undefined {
  if (position?.start.offset === undefined) return undefined;
  const { line, column, offset } = position.start;
  const pointAt = (index: number) => {
    const above = value.slice(0, index).split('\n');
    const last = above.at(-1)?.length ?? 0;
    return {
      line: line + above.length - 1,
      column: above.length === 1 ? column + last : last + 1,
      offset: offset + index,
    };
  };
  return { start: pointAt(from), end: pointAt(to) };
}
