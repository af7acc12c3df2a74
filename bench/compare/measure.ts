import { execFileSync, spawn } from 'node:child_process';
import { memoryBelow } from './memory.js';

export interface Command {
  words: string[];
  cwd: string;
  env: Record<string, string | undefined>;
}

/** What one run took: seconds, and bytes. */
export interface Taken {
  cpu: number;
  wall: number;
  /** The most that all its processes held at once. */
  memory: number;
  /** Of what it wrote. */
  bytes: number;
}

export type Run = Omit<Taken, 'bytes'> | { failure: string };

/** Milliseconds between two looks at the memory. */
const interval = 100;

/** Asked of Python, since `python3` may be a script that changes the environment. */
let python: string | undefined;

/** Runs a command in a process of its own, for so many seconds at most. */
export async function measure({ words, cwd, env }: Command, limit: number): Promise<Run> {
  python ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
  const meter = [`${process.cwd()}/bench/compare/meter.py`, String(limit), ...words];
  const child = spawn(python, meter, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, complaints, held] = ['', '', 0];
  child.stdout.on('data', data => {
    output += data;
  });
  child.stderr.on('data', data => {
    complaints = (complaints + data).slice(-2000);
  });
  const timer = setInterval(() => {
    held = Math.max(held, memoryBelow(child.pid ?? 0));
  }, interval);
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
  clearInterval(timer);
  if (status === 124) return { failure: `takes more than ${limit} s` };
  if (status !== 0) return { failure: errorIn(complaints) ?? `ends with status ${status}` };
  const { cpu, wall, memory } = JSON.parse(output);
  // A short run may be over before the first look.
  return { cpu, wall, memory: Math.max(memory, held) };
}

/** The line of a program's complaints that says what is wrong. */
export function errorIn(complaints: string): string | undefined {
  const line = /^.*\b(?:\w*Error|abort)\b.*$/imu.exec(complaints)?.[0] ?? complaints.trim().split('\n').at(-1);
  const words = line?.trim() ?? '';
  return words.length > 60 ? `${words.slice(0, 60)}…` : words || undefined;
}

/** The median of each figure, and the most memory. */
export function summarise(runs: Taken[]): Taken {
  const median = (key: keyof Taken) => {
    const sorted = runs.map(run => run[key]).sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
  };
  return {
    cpu: median('cpu'),
    wall: median('wall'),
    memory: Math.max(...runs.map(({ memory }) => memory)),
    bytes: median('bytes'),
  };
}

function at(values: number[], index: number): number {
  return values[index] ?? Number.NaN;
}
