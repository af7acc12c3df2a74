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
  const old = parent.children as PhrasingContent[];
  const ends = line.type === 'paragraph' ? endsOf(old, roles) : [];
  const children: PhrasingContent[] = [];
  for (const [index, child] of old.entries()) {
    const role = child.type === 'html' ? roles.get(child) : undefined;
    const last = children.at(-1);
    if (role === 'nothing') continue;
    if (role === 'break') {
      const next = old[index + 1];
      if (next?.type === 'break') continue;
      if (ends[index] || (line.type === 'paragraph' && endsWithLine(last))) {
        if (ends[index]) withoutFirst(next);
        // An empty line of its own is that of the line end before it.
        withoutLast(last);
        children.push(breakAt(child as Html));
      } else children.push({ ...(child as Html), value: (child as Html).value.replace(/^<\//u, '<') });
      continue;
    }
    const one: PhrasingContent = role === 'word' ? { ...(child as Html), type: 'text' } : child;
    if (one.type !== 'text' || last?.type !== 'text') children.push(one);
    else children[children.length - 1] = joined(last, one);
  }
  return children.filter(child => child.type !== 'text' || child.value !== '');
}

/** For each child, whether it is a `<br>` with nothing but others behind it on its line. */
function endsOf(children: readonly PhrasingContent[], roles: ReadonlyMap<Html, Role>): boolean[] {
  const ends: boolean[] = [];
  for (let index = children.length - 1; index >= 0; index--) {
    const [child, next] = [children[index], children[index + 1]];
    const isBreak = child?.type === 'html' && roles.get(child) === 'break';
    ends[index] =
      isBreak &&
      (next?.type === 'break' || (next?.type === 'text' ? lineStart.test(next.value) : ends[index + 1] === true));
  }
  return ends;
}

const lineStart = /^[ \t]*\n/u;

function endsWithLine(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.value.endsWith('\n');
}

function withoutFirst(node: PhrasingContent | undefined): void {
  if (node?.type === 'text') node.value = node.value.replace(lineStart, '');
}

function withoutLast(node: PhrasingContent | undefined): void {
  if (node?.type === 'text' && endsWithLine(node)) node.value = node.value.slice(0, -1);
}

function breakAt({ position }: Html): Break {
  return { type: 'break', ...(position && { position }) };
}

/** One text for several in a row, as the parser makes them. */
function joined(a: Text, b: Text): Text {
  const position = a.position && b.position && { start: a.position.start, end: b.position.end };
  return { type: 'text', value: a.value + b.value, ...(position && { position }) };
}
