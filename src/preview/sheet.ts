import { hash } from 'node:crypto';
import type { Message } from '../bank/model.js';
import { cacheFolder } from '../package-root.js';
import { emit } from '../project/emit.js';
import type { Made } from './made.js';

/** The sheet of one round, printed as a build prints it. */
export interface PrintedSheet {
  name: string;
  /** Of its bytes, by which the page asks for it. */
  hash: string;
  data: Uint8Array;
}

/** What came of printing; without a sheet the findings say why. */
export interface Printing {
  sheet?: PrintedSheet;
  messages: Message[];
}

export async function printSheet({ root, config, env, usesCache, result }: Made): Promise<Printing> {
  const { emitted, messages } = await emit(
    result.bank,
    { ...config, only: ['sheet'] },
    { root, env, ...(usesCache && { cacheFolder: cacheFolder(root, env) }) },
  );
  const [file] = emitted;
  const said = messages.map(({ stack: _, ...message }) => message);
  if (!file) return { messages: said };
  const { name, data } = file;
  return { sheet: { name, data, hash: hash('sha256', data).slice(0, 16) }, messages: said };
}
