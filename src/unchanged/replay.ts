import { readFileSync } from 'node:fs';
import type { Call } from './call.js';
import { hashOf, type Record, RecordFile } from './record.js';
import { stateOf } from './state.js';

/**
 * What a build would say if it ran again, if nothing that it read has changed since and what it wrote is still there;
 * undefined if it has to run. Compares names, times and hashes, and loads nothing that reads notes.
 */
export function replay(call: Call): Pick<Record, 'code' | 'stdout' | 'stderr'> | undefined {
  const file = new RecordFile(call);
  const record = file.read();
  if (record === undefined) return undefined;
  const outputs = Object.entries(record.outputs);
  const state = stateOf(call.cwd, record.reads, new Set(Object.keys(record.outputs)));
  if (state?.hash !== record.state || !outputs.every(([path, hash]) => isAsWritten(path, hash))) return undefined;
  file.touch();
  return record;
}

function isAsWritten(path: string, hash: string): boolean {
  try {
    return hashOf(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}
