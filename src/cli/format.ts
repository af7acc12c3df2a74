import { styleText } from 'node:util';
import type { Message } from '../index.js';
import type { Context } from './context.js';

type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours are used if the stream is a terminal and `NO_COLOR` is not set. */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  const colours = stream.isTTY === true && !env.NO_COLOR;
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
}

const styles: Record<Message['severity'], Style> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Messages grouped by file, with place, severity, rule, reason and, except for info, remedy. */
export function formatMessages(messages: Message[], paint: Paint): string {
  const files = [...new Set(messages.map(message => message.file))];
  return files
    .map(file => {
      const lines = messages.filter(message => message.file === file).flatMap(message => formatMessage(message, paint));
      return `${[paint('underline', file), ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/** Messages without the stacks of bugs, unless these are asked for. */
export function forContext<T extends { messages: Message[] }>(
  result: T,
  { showsStacks }: Pick<Context, 'showsStacks'>,
): T {
  if (showsStacks) return result;
  return { ...result, messages: result.messages.map(({ stack: _, ...message }) => message) };
}

function formatMessage({ position, severity, rule, reason, remedy, stack }: Message, paint: Paint): string[] {
  const place = position ? `${position.start.line}:${position.start.column}` : '';
  const head = `  ${place.padStart(7)}  ${paint(styles[severity], severity.padEnd(7))}  `;
  const first = `${head}${reason} ${paint('dim', rule)}`;
  const more = [...(severity === 'info' || remedy === undefined ? [] : [remedy]), ...(stack?.split('\n') ?? [])];
  return [first, ...more.map(line => `${' '.repeat(20)}${line}`)];
}

/** A human-readable size: `12 KB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `1 question`, `2 questions`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
