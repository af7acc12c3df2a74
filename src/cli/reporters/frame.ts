import type { Message } from '../../index.js';
import { endOf, startOf, widthOf } from '../../language/columns.js';
import { isMarkdown } from '../../source/find.js';
import { readNote } from '../../source/read.js';
import type { Stream } from '../context.js';
import { type Paint, styles } from '../format.js';
import { printable } from '../printable.js';

/** The line of the notes that a finding is about, and below it where in the line; nothing if it is not shown. */
export type Frames = ReadonlyMap<Message, string[]>;

/** Two lines each, so that they take less than a screen; who has more of them looks at the notes. */
const mostFrames = 20;

/** Columns of a usual terminal, where nobody knows how many there are. */
const usualColumns = 80;

/** Columns for the number of the line, as those for the place of a finding. */
const numberColumns = 9;

/** The number of columns below which a line says nothing. */
const leastColumns = 20;

interface Options {
  root: string;
  maxFileSize: number;
  stream: Stream;
  paint: Paint;
}

/** The frames of errors, and of warnings if all findings are listed. */
export async function framesOf(
  messages: readonly Message[],
  verbose: boolean | undefined,
  { root, maxFileSize, stream, paint }: Options,
): Promise<Frames> {
  const placed = messages.filter(({ file, position }) => position !== undefined && isMarkdown(file));
  const ofSeverity = (wanted: Message['severity']) => placed.filter(({ severity }) => severity === wanted);
  const framed = [...ofSeverity('error'), ...(verbose ? ofSeverity('warning') : [])].slice(0, mostFrames);
  const files = new Map<string, string[]>();
  for (const { file } of framed) {
    if (files.has(file)) continue;
    const { value } = await readNote(root, file, { maxFileSize });
    files.set(file, value === undefined ? [] : String(value).split('\n'));
  }
  const room = Math.max((stream.columns ?? usualColumns) - numberColumns - ' | '.length, leastColumns);
  return new Map(framed.map(one => [one, frameOf(one, files.get(one.file) ?? [], room, paint)]));
}

function frameOf({ position, severity }: Message, lines: readonly string[], room: number, paint: Paint): string[] {
  const { start, end } = position as NonNullable<Message['position']>;
  const line = lines[start.line - 1];
  // The file is not what it was.
  if (line === undefined || start.column > line.length + 1) return [];
  const last = end.line === start.line ? end.column : line.trimEnd().length + 1;
  const [from, to] = [start.column - 1, Math.max(last, start.column) - 1];
  const whole = [line.slice(0, from), line.slice(from, to), line.slice(to).trimEnd()] as const;
  const [before, at, after] = fitting(printable(whole), room);
  const text = before + at + after;
  // What gives a build server orders may only be seen when the parts are joined.
  if (printable(text) !== text) return [];
  const number = String(start.line).padStart(numberColumns);
  const mark = ' '.repeat(widthOf(before)) + paint(styles[severity], '^'.repeat(Math.max(widthOf(at), 1)));
  return [`${paint('dim', `${number} |`)} ${text}`, `${paint('dim', `${' '.repeat(numberColumns)} |`)} ${mark}`];
}

/** The parts of a line before, at and behind a place, cut to some columns: the beginning of the place is always shown. */
function fitting([before, at, after]: readonly [string, string, string], room: number): [string, string, string] {
  const indented = before.trimStart();
  if (widthOf(before + at + after) <= room) return [before, at, after];
  const forBefore = Math.max(Math.floor(room / 3), room - widthOf(at));
  const near = cutStart(indented, forBefore);
  const shown = cutEnd(at, room - widthOf(near));
  return [near, shown, cutEnd(after, room - widthOf(near + shown))];
}

function cutStart(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `…${endOf(text, columns - 1)}`;
}

function cutEnd(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  return columns < 1 ? '' : `${startOf(text, columns - 1)}…`;
}
