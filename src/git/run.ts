import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { debugArea, stopwatch } from '../debug.js';
import { gitEnv } from './env.js';
import { GitError } from './error.js';

/** Settings of a user or a repository that would start other programs or change the output. */
const settings = ['core.quotePath=false', 'core.fsmonitor=', 'core.pager=cat', 'color.ui=false'];

const log = debugArea('git');

/** Starts git in a folder, in an environment of its own (see `gitEnv`). */
export function startGit(folder: string, words: string[], stdio: SpawnOptions['stdio']): ChildProcess {
  const before = ['-C', folder, ...settings.flatMap(setting => ['-c', setting])];
  return spawn('git', [...before, ...words], { env: gitEnv(process.env, devNull), stdio, windowsHide: true });
}

/**
 * Runs git in a folder and returns its output.
 *
 * @param input what it reads from its standard input
 * @throws {GitError} if git is not installed or exits with an error
 */
export function runGit(folder: string, words: string[], input = ''): Promise<Buffer> {
  const time = stopwatch();
  return new Promise((resolve, reject) => {
    const child = startGit(folder, words, 'pipe');
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
    // If git exits before reading everything, the pipe breaks; the exit code says why.
    child.stdin?.on('error', () => {}).end(input);
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(new GitError(`git could not be started: ${error.message}`, '', error.code === 'ENOENT')),
    );
    child.once('close', (code, signal) => {
      log('git %s: %s in %d ms', shown(words), signal ?? `exit code ${code}`, Math.round(time()));
      if (code === 0) return resolve(Buffer.concat(out));
      const text = Buffer.concat(said).toString('utf8').trim();
      return reject(new GitError(`git ${words[0]} failed (${signal ?? `exit code ${code}`}): ${text}`, text));
    });
  });
}

/** Runs git and returns its output as text, without the trailing newline. */
export async function askGit(folder: string, words: string[], input?: string): Promise<string> {
  return (await runGit(folder, words, input)).toString('utf8').replace(/\r?\n$/u, '');
}

/** The words of a command as far as they fit a line; a walk over history names every path of the notes. */
function shown(words: string[]): string {
  const line = words.join(' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
