import { type ClozeMark, clozeMarks } from '../../mdast/cloze.js';
import type { CodeToken } from './tokens.js';

/** Parts code from the marks of its cloze deletions, which no grammar knows. A mark's `at` is an offset in `code`. */
export function withoutMarks(source: string): { code: string; marks: ClozeMark[] } {
  const marks: ClozeMark[] = [];
  let code = '';
  let end = 0;
  for (const mark of clozeMarks(source, { inCode: true })) {
    code += source.slice(end, mark.at);
    marks.push({ ...mark, at: code.length });
    end = mark.at + mark.text.length;
  }
  return { code: code + source.slice(end), marks };
}

/** Puts the markers back between the tokens, splitting one if necessary. */
export function restoreMarks(tokens: CodeToken[], marks: ClozeMark[]): CodeToken[] {
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
