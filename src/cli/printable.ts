/**
 * The same with all its texts as a terminal and the log of a build server show them: what somebody's notes hold must move
 * no cursor, end no line and give the server no orders.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return printableText(value) as T;
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one)])) as T;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to show
const controls = /[\u0000-\u001f\u007f-\u009f]/gu;
/** Marks that turn the direction of what follows, and ends of lines that only some programs see. */
const invisible = /[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Orders of GitHub begin a line, also after blanks; older ones, and those of Azure, stand anywhere. */
const orders = /^\s*::|##(?=\[|vso\[)/gu;

function printableText(text: string): string {
  return text
    .replace(/\r?\n/gu, '⏎')
    .replaceAll('\t', ' ')
    .replace(controls, sign => (sign < '\u0020' ? String.fromCodePoint(0x2400 + sign.charCodeAt(0)) : '�'))
    .replace(invisible, '�')
    .replace(orders, sign => (sign.startsWith('#') ? '## ' : ': :'));
}
