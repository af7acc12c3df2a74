import type { Code } from 'mdast';
import { clozesIn } from '../../mdast/clozes/clozes.js';
import type { CodeToken } from './tokens.js';

/** A mark of a cloze deletion, and where it stands in the code without marks. */
export interface CodeMark {
  at: number;
  text: string;
}

/** Parts code from the marks of its cloze deletions, which no grammar knows. */
export function withoutMarks(node: Code): { code: string; marks: CodeMark[] } {
  const places = clozesIn([node]).gaps.flatMap(({ open, hint, close }) => [
    { from: open.at, to: open.end },
    { from: (hint ?? close).at, to: close.end },
  ]);
  places.sort((a, b) => a.from - b.from);
  const marks: CodeMark[] = [];
  let code = '';
  let end = 0;
  for (const { from, to } of places) {
    // A deletion inside a hint is part of it.
    if (to <= end) continue;
    code += node.value.slice(end, from);
    marks.push({ at: code.length, text: node.value.slice(Math.max(from, end), to) });
    end = to;
  }
  return { code: code + node.value.slice(end), marks };
}

/** Puts the markers back between the tokens, splitting one if necessary. */
export function restoreMarks(tokens: CodeToken[], marks: CodeMark[]): CodeToken[] {
  const result: CodeToken[] = [];
  const rest = [...marks];
  let start = 0;
  for (const token of tokens) {
    let { text } = token;
    for (let next = rest[0]; next && next.at < start + text.length; next = rest[0]) {
      const head = text.slice(0, next.at - start);
      if (head !== '') result.push({ ...token, text: head });
      result.push({ text: next.text });
      text = text.slice(head.length);
      start = next.at;
      rest.shift();
    }
    result.push({ ...token, text });
    start += text.length;
  }
  return [...result, ...rest.map(({ text }) => ({ text }))];
}
