import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';

/** A place in a file, by its full path. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Opens a place; says whether the editor was there. */
export type OpenEditor = (place: Place) => Promise<boolean>;

type Words = (place: Place) => string[];

const behindColons: Words = ({ file, line, column }) => [`${file}:${line}:${column}`];
const code: Words = place => ['--goto', ...behindColons(place)];
const named: Words = ({ file, line, column }) => ['--line', `${line}`, '--column', `${column}`, file];
const plus: Words = ({ file, line, column }) => [`+${line}:${column}`, file];
const plusLine: Words = ({ file, line }) => [`+${line}`, file];

/** How editors with a window of their own take a place. One that needs a terminal would wait for keys that nobody can type. */
const editors: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(['code', 'code-insiders', 'codium', 'cursor', 'windsurf'].map(name => [name, code])),
  ...Object.fromEntries(['subl', 'zed', 'zeditor'].map(name => [name, behindColons])),
  ...Object.fromEntries(['idea', 'webstorm', 'pycharm', 'goland', 'clion', 'rider', 'kate'].map(name => [name, named])),
  ...Object.fromEntries(['gvim', 'mvim'].map(name => [name, plusLine])),
  gedit: plus,
  emacsclient: place => ['--no-wait', ...plus(place)],
};

/**
 * What opens a place in the editor that `VISUAL` or `EDITOR` names; undefined if that is none that is known to have a window. No
 * shell is involved.
 */
export function editorFor({ VISUAL, EDITOR }: NodeJS.ProcessEnv, platform = process.platform): OpenEditor | undefined {
  const [command, ...options] = (VISUAL || EDITOR || '').trim().split(/\s+/u);
  const words = command && Object.hasOwn(editors, basename(command)) ? editors[basename(command)] : undefined;
  // Commands of Windows are scripts, which only a shell runs.
  if (command === undefined || words === undefined || platform === 'win32') return undefined;
  return async place => {
    const child = spawn(command, [...options, ...words(place)], { stdio: 'ignore', detached: true });
    child.unref();
    return once(child, 'spawn').then(
      () => true,
      () => false,
    );
  };
}
