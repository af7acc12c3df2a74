import type { Message } from '../index.js';

/** A finding, and how many more like it are left to `--verbose`. */
export interface Shown {
  message: Message;
  more: number;
  /** How many files it stands for. */
  files: number;
}

/** Lines on two screens of a usual terminal, without the summary below. */
const mostLines = 60;

/**
 * The findings to show: every error, and of the others the first of each rule in each file. If that is more than two
 * screens, the rules that take most lines are reduced to the first of all files, infos before warnings.
 */
export function foldMessages(messages: readonly Message[]): Shown[] {
  const perFile = firsts(messages, ({ file, rule }) => `${file}\n${rule}`);
  const folded = new Set<string>();
  for (const rule of byLength(perFile)) {
    const shown = fold(messages, perFile, folded);
    if (linesOf(shown) <= mostLines) return shown;
    folded.add(rule);
  }
  return fold(messages, perFile, folded);
}

/** How many findings are not shown. */
export function hidden(shown: readonly Shown[]): number {
  return shown.reduce((sum, { more }) => sum + more, 0);
}

function fold(messages: readonly Message[], perFile: Shown[], folded: ReadonlySet<string>): Shown[] {
  const isFolded = ({ rule, severity }: Message) => severity !== 'error' && folded.has(rule);
  return [
    ...perFile.filter(({ message }) => !isFolded(message)),
    ...firsts(messages.filter(isFolded), ({ rule }) => rule),
  ];
}

/** The first finding of each group; each error is a group of its own. */
function firsts(messages: readonly Message[], keyOf: (message: Message) => string): Shown[] {
  const groups = new Map<string, { shown: Shown; files: Set<string> }>();
  for (const [index, message] of messages.entries()) {
    const key = message.severity === 'error' ? `${index}` : keyOf(message);
    const group = groups.get(key);
    if (group) {
      group.files.add(message.file);
      group.shown.more++;
      group.shown.files = group.files.size;
    } else groups.set(key, { shown: { message, more: 0, files: 1 }, files: new Set([message.file]) });
  }
  return [...groups.values()].map(({ shown }) => shown);
}

/** The rules that can be folded, infos first, and among them those with the most entries. */
function byLength(perFile: readonly Shown[]): string[] {
  const count = new Map<string, { isInfo: boolean; entries: number }>();
  for (const { message } of perFile) {
    if (message.severity === 'error') continue;
    const known = count.get(message.rule);
    count.set(message.rule, { isInfo: message.severity === 'info', entries: (known?.entries ?? 0) + 1 });
  }
  return [...count]
    .filter(([, { entries }]) => entries > 1)
    .sort(([, a], [, b]) => Number(b.isInfo) - Number(a.isInfo) || b.entries - a.entries)
    .map(([rule]) => rule);
}

/** How many lines they take: one each, one for each remedy, and a file's name with a blank line. */
function linesOf(shown: readonly Shown[]): number {
  const files = new Set(shown.map(({ message }) => message.file));
  const remedies = new Set(
    shown.flatMap(({ message: { severity, rule, remedy } }) => (severity === 'info' ? [] : [`${rule}\n${remedy}`])),
  );
  return shown.length + remedies.size + 2 * files.size;
}
