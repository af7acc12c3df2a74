import type { Break, Html, Parents, PhrasingContent, Text } from 'mdast';
import { flatLineOf, type Line } from './flat-line.js';
import { type Tag, tagsIn } from './tag.js';
import { isWord } from './word.js';

type Role = 'word' | 'break' | 'nothing';

/**
 * Turns tags that a line talks about into text, a `<br>` at the end of a line and the line end into one break, and drops
 * a `</p>` that closes nothing.
 */
export function readLine(line: Line): void {
  const flat = flatLineOf(line);
  if (flat.places.length === 0) return;
  const roles = new Map<Html, Role>();
  for (const { node } of flat.places) if (/^<[!?](?!--)/u.test(node.value)) roles.set(node, 'word');
  for (const tag of tagsIn(flat)) {
    const role = isWord(tag, line, flat) === true ? 'word' : roleOf(tag);
    if (role) roles.set(tag.place.node, role);
  }
  if (roles.size === 0) return;
  const parents = new Set(flat.places.flatMap(({ node, parent }) => (roles.has(node) ? [parent] : [])));
  for (const parent of parents) parent.children = read(parent, line, roles);
}

function roleOf({ name, partner, isClosing }: Tag): Role | undefined {
  if (name === 'br') return 'break';
  return name === 'p' && isClosing && !partner ? 'nothing' : undefined;
}

function read(parent: Parents, line: Line, roles: ReadonlyMap<Html, Role>): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  for (const [index, child] of (parent.children as PhrasingContent[]).entries()) {
    const role = child.type === 'html' ? roles.get(child) : undefined;
    const last = children.at(-1);
    if (role === 'nothing') continue;
    if (role === 'break') {
      const next = parent.children[index + 1] as PhrasingContent | undefined;
      if (next?.type !== 'break') children.push(...breakOf(child as Html, last, next, line));
      continue;
    }
    const text: Text | undefined = role === 'word' ? { ...(child as Html), type: 'text' } : undefined;
    const one = text ?? child;
    if (one.type !== 'text' || last?.type !== 'text') children.push(one);
    else children[children.length - 1] = joined(last, one);
  }
  return children.filter(child => child.type !== 'text' || child.value !== '');
}

/** A `<br>`, or a break that also stands for the line end next to it, which is taken out of the text there. */
function breakOf(
  html: Html,
  last: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
  line: Line,
): [Html | Break] {
  const { position } = html;
  const one: Break = { type: 'break', ...(position && { position }) };
  if (line.type === 'paragraph' && next?.type === 'text' && /^[ \t]*\n/u.test(next.value)) {
    next.value = next.value.replace(/^[ \t]*\n/u, '');
    // An empty line of its own is that of the line end before it.
    if (last?.type === 'text' && last.value.endsWith('\n')) last.value = last.value.slice(0, -1);
    return [one];
  }
  if (line.type === 'paragraph' && last?.type === 'text' && last.value.endsWith('\n')) {
    last.value = last.value.slice(0, -1);
    return [one];
  }
  return [{ ...html, value: html.value.replace(/^<\//u, '<') }];
}

/** One text for several in a row, as the parser makes them. */
function joined(a: Text, b: Text): Text {
  const position = a.position && b.position && { start: a.position.start, end: b.position.end };
  return { type: 'text', value: a.value + b.value, ...(position && { position }) };
}
