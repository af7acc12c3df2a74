import { styleText } from 'node:util';
import type { Message } from '../index.js';
import { padded } from '../language/columns.js';
import { phrases, say } from '../say/say.js';
import type { Context } from './context.js';
import { foldMessages, hidden, type Shown } from './fold.js';
import { printable } from './printable.js';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours are used if the stream is a terminal that has some, unless `FORCE_COLOR` or `NO_COLOR` says otherwise. */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  const colours = FORCE_COLOR
    ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
    : stream.isTTY === true && !NO_COLOR && TERM !== 'dumb';
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

/** What severities are called. */
export const severities = phrases({ error: 'error', warning: 'warning', info: 'info' });

export const styles: Record<Message['severity'], Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/**
 * Messages grouped by file, with place, severity, rule, reason and, except for info, remedy, which is not repeated within
 * a rule.
 *
 * @param verbose whether all are shown; otherwise see `foldMessages`
 * @param frames what stands below the first line of some
 */
export function formatMessages(
  messages: Message[],
  paint: Paint,
  verbose = false,
  frames: ReadonlyMap<Message, string[]> = new Map(),
): string {
  const shown = verbose ? messages.map((message): Shown => ({ message, more: 0, files: 1 })) : foldMessages(messages);
  const headOf = ({ message, files }: Shown) => (files > 1 ? say('several files') : printable(message.file));
  const said = new Set<string>();
  const groups = [...new Set(shown.map(headOf))].map(head => {
    const lines = shown
      .filter(one => headOf(one) === head)
      .flatMap(one => formatMessage(one, paint, said, frames.get(one.message)));
    return `${[paint('underline', head), ...lines].join('\n')}\n`;
  });
  const rest = hidden(shown);
  if (rest > 0) groups.push(`${moreFindings(rest)}\n`);
  return groups.join('\n');
}

function moreFindings(rest: number): string {
  return rest === 1
    ? say('1 more finding; `--verbose` lists it.')
    : say('{rest} more findings; `--verbose` lists them.', { rest });
}

/** Messages without the stacks of bugs, unless these are asked for. */
export function forContext<T extends { messages: Message[] }>(
  result: T,
  { showsStacks }: Pick<Context, 'showsStacks'>,
): T {
  if (showsStacks) return result;
  return { ...result, messages: result.messages.map(({ stack: _, ...message }) => message) };
}

/** @param said the remedies that were printed, by rule */
function formatMessage(
  { message, more, files }: Shown,
  paint: Paint,
  said: Set<string>,
  frame: readonly string[] = [],
): string[] {
  const { position, severity, rule, stack } = message;
  const { file, reason, remedy } = printable({ file: message.file, reason: message.reason, remedy: message.remedy });
  const at = position ? `${position.start.line}:${position.start.column}` : '';
  const place = files > 1 ? [file, ...(at ? [at] : [])].join(':') : at.padStart(7);
  const others =
    more === 0
      ? ''
      : files > 1
        ? say(' (and {more} more in {files} files)', { more, files })
        : say(' (and {more} more)', { more });
  const first = `  ${place}  ${paint(styles[severity], padded(say(severities[severity]), 7))}  ${reason} ${paint('dim', rule)}${others}`;
  const advice = severity === 'info' || remedy === undefined || said.has(`${rule}\n${remedy}`) ? [] : [remedy];
  said.add(`${rule}\n${remedy}`);
  return [
    first,
    ...frame,
    ...[...advice, ...printable(stack?.split('\n') ?? [])].map(line => `${' '.repeat(20)}${line}`),
  ];
}

/** A human-readable size: `12 KB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
