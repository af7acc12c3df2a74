import type { Bank, Question } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { plainText } from '../../mdast/text.js';
import { nested } from '../nested.js';
import { record } from '../separated.js';
import { sidesOf } from '../sides.js';

/** The value in each column. */
const columns: Record<string, (question: Question, sides: { front: string; back: string }) => string> = {
  id: ({ id }) => id,
  label: ({ label = '' }) => label,
  question: (_, { front }) => front,
  answer: (_, { back }) => back,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  deck: ({ deck }) => nested(deck),
  tags: ({ tags }) => tags.map(nested).join(' '),
  context: ({ context, path }) => (context ?? path).join(' › '),
  file: ({ source }) => source.file,
  line: ({ source }) => String(source.lines[0]),
};

/**
 * The questions as the bytes of a CSV file: UTF-8 with a byte order mark, without which Excel takes Chinese for another encoding;
 * one header, lines that end with CR LF. Source: RFC 4180.
 */
export function emitCsv(bank: Bank): Uint8Array {
  const rows = questionsOf(bank).map(question => {
    const { front, back } = sidesOf(question);
    const sides = { front: plainText(front), back: plainText(back) };
    return Object.values(columns).map(write => harmless(write(question, sides)));
  });
  const lines = [Object.keys(columns), ...rows].map(values => `${record(values, ',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

/**
 * Spreadsheets run a cell that begins like a formula. One that could call something is told to be text, with an apostrophe; a
 * list or a negative number stays as it is.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function harmless(value: string): string {
  return /^\s*[=+\-@＝＋－＠].*[(|!]/su.test(value) ? `'${value}` : value;
}
