import { resolve } from 'node:path';
import type { Bank, Message } from './bank/model.js';
import { type Summary, summarise } from './bank/summary.js';
import { type CompileOptions, compile } from './compile.js';
import type { Artifact } from './config/schema.js';
import { type Emitted, emit, fileNames } from './emit/emit.js';
import { WriteError, writeAll } from './io/write.js';

/** What a build or a check came to. */
export interface Result {
  /** Whether everything that was asked for was done. */
  ok: boolean;
  bank: Bank;
  summary: Summary;
  /** The bank's messages and those of the build itself. */
  messages: Message[];
  /** The artifacts that were written, by full path. */
  written: { artifact: Artifact; path: string; size: number }[];
  /** The browser that printed the sheet. */
  browser?: string;
}

/**
 * Compiles the notes and writes the artifacts that the config asks for. Notes with errors (or, under `strict`, with
 * warnings) write nothing; an artifact that cannot be made is an error of its own and does not stop the others. What an
 * earlier build wrote is replaced whole or not at all.
 */
export async function build(options: CompileOptions): Promise<Result> {
  const { config, root } = options;
  const bank = await compile(options);
  if (!passes(bank.messages, config.strict)) return result(bank, bank.messages, config.strict, []);
  const { emitted, messages, browser } = await emit(bank, options);
  const written = emitted.map(({ artifact, data }) => ({
    artifact,
    path: resolve(root, config.outDir, fileNames[artifact]),
    size: data.byteLength,
  }));
  const all = [...bank.messages, ...messages];
  const problem = await write(emitted, written);
  if (problem) return result(bank, [...all, problem], config.strict, []);
  return { ...result(bank, all, config.strict, written), ...(browser !== undefined && { browser }) };
}

/** Compiles the notes and writes nothing. */
export async function check(options: CompileOptions): Promise<Result> {
  const bank = await compile(options);
  return result(bank, bank.messages, options.config.strict, []);
}

async function write(emitted: Emitted[], written: Result['written']): Promise<Message | undefined> {
  try {
    await writeAll(emitted.map(({ data }, index) => ({ path: written[index]?.path ?? '', data })));
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return { rule: 'unwritable', severity: 'error', file: error.path, reason: error.message, remedy: error.remedy };
  }
}

function passes(messages: Message[], strict: boolean): boolean {
  return !messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function result(bank: Bank, messages: Message[], strict: boolean, written: Result['written']): Result {
  return { ok: passes(messages, strict), bank, summary: summarise(bank, messages), messages, written };
}
