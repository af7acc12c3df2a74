import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { atEnd } from '../left-overs/ending.js';
import { folderOnTheWay } from '../left-overs/owner.js';
import { say } from '../say/say.js';
import { BrowserError } from './error.js';

/** A running browser: whoever starts one has to stop it. */
export interface BrowserProcess {
  toBrowser: Writable;
  fromBrowser: Readable;
  /** Resolves when it has exited, with a summary of its standard error. Never rejects. */
  gone: Promise<string>;
  /** Kills it immediately with all its child processes, and removes its profile. */
  kill(): void;
}

export interface StartOptions {
  path: string;
  /** Arguments for a profile folder. */
  args: (profile: string) => string[];
  env: NodeJS.ProcessEnv;
  /** Folder for the temporary profile. */
  tmp: string;
}

/**
 * Starts a browser with a temporary profile. Throws a `BrowserError` if no profile can be created; a failure to start
 * resolves `gone`.
 */
export function startBrowser({ path, args, env, tmp }: StartOptions): BrowserProcess {
  const profile = makeProfile(tmp);
  const group = process.platform !== 'win32';
  const child = spawn(resolve(path), args(profile), {
    // What it was about to make for a moment when it was killed goes with the profile. The path of a socket must be short.
    ...(process.platform === 'linux' ? { cwd: profile, env: { ...env, TMPDIR: '.' } } : { env }),
    // Its own process group, so that all its children can be killed at once.
    detached: group,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const end = () => {
    killAll(child, group);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // Remaining child processes would keep its standard error open.
  child.once('exit', () => killAll(child, group));
  const callOff = atEnd(end);
  const gone = exitOf(child).then(said => {
    callOff();
    end();
    return said;
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  return { toBrowser: toBrowser as Writable, fromBrowser: fromBrowser as Readable, gone, kill: end };
}

function makeProfile(tmp: string): string {
  try {
    return mkdtempSync(join(tmp, folderOnTheWay('cardpress-profile')));
  } catch (error) {
    throw new BrowserError(
      say('The browser needs a folder for temporary files, and none can be made in {tmp} ({code}).', {
        tmp,
        code: (error as NodeJS.ErrnoException).code,
      }),
      say('Set TMPDIR (on Windows: TEMP) to a folder that exists, is writable and has space.'),
      { cause: error },
    );
  }
}

function exitOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-10_000);
  });
  return new Promise(resolve => {
    child.once('error', error => resolve(error.message));
    child.once('close', (code, signal) => resolve(`${said.trim()}\n(${signal ?? `exit code ${code}`})`.trim()));
  });
}

function killAll(child: ChildProcess, group: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (group) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has already exited.
  }
}
