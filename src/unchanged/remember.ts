import type { Call } from './call.js';
import type { Reads } from './reads.js';
import { type Record, RecordFile } from './record.js';
import { stateOf } from './state.js';

/** A build that would do the same again. */
export interface Done extends Pick<Record, 'code' | 'stdout' | 'stderr'> {
  reads: Reads;
  /** The files that it wrote: full path, and SHA-256 as hex. */
  written: readonly { path: string; sha256: string }[];
  /** When it began, in milliseconds since 1970. */
  began: number;
}

/**
 * How much older than a build a file has to be for the build to have read it as it is now, in milliseconds: file systems
 * stamp by a clock that is a little behind, and some by whole seconds only.
 */
const slack = { fine: 20, coarse: 2000 };

/** Remembers a build for `replay`, unless something that it read may have changed while it ran. */
export function remember(call: Call, { reads, written, began, code, stdout, stderr }: Done): void {
  const file = new RecordFile(call);
  const outputs = Object.fromEntries(written.map(({ path, sha256 }) => [path, sha256]));
  const state = stateOf(call.cwd, reads, new Set(Object.keys(outputs)));
  if (state !== undefined && isOlder(state.changed, began))
    file.write({ reads, state: state.hash, outputs, code, stdout, stderr });
  else file.remove();
}

function isOlder(changed: bigint, began: number): boolean {
  const isCoarse = changed % 1_000_000_000n === 0n;
  return Number(changed / 1_000_000n) < began - (isCoarse ? slack.coarse : slack.fine);
}
