import type { CodeToken } from './tokens.js';

/** A cloze marker and its position among the characters that are not markers. */
interface Mark {
  at: number;
  text: string;
}

const mark = /\{\{c\d+::|(?:::[^:{}\n]*)?\}\}/gu;

/** Separates code from its cloze markers (`{{c1::x::hint}}`), which no grammar knows. */
export function withoutMarks(source: string): { code: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let code = '';
  let end = 0;
  let open = 0;
  for (const { 0: text, index } of source.matchAll(mark)) {
    if (text.startsWith('{{')) open += 1;
    else if (open === 0) continue;
    else open -= 1;
    code += source.slice(end, index);
    marks.push({ at: code.length, text });
    end = index + text.length;
  }
  return { code: code + source.slice(end), marks };
}

/** Puts the markers back between the tokens, splitting one if necessary. */
export function restoreMarks(tokens: CodeToken[], marks: Mark[]): CodeToken[] {
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
