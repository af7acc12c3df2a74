import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { type Identity, identify } from '../../src/identity/identify.js';
import { parseLock } from '../../src/identity/lock/parse.js';
import type { IdentityDraft, Lock } from '../../src/identity/model.js';

/** A question as identity is given it; what it has no use for yet it may leave. */
export interface BenchDraft extends IdentityDraft {
  title?: string;
  label?: string;
}

/** One way to publish version after version: given the next one, the identities that its cards get. */
export interface Column {
  publish: (drafts: BenchDraft[], time: number) => Identity[];
  /** The lock as it was last written. */
  lock: () => string;
}

export const columns = {
  each: 'a lock is committed with each version',
  previous: 'no lock; each version knows what the one before it published, which holds nothing that was taken out',
  tenth: 'a lock at each tenth version; those between are built from it and write nothing',
  'tenth+': 'the same, the lock brought forward over the versions since',
  never: 'no lock at all',
  'never+': 'the same, brought forward from the first version',
} as const;

export type ColumnName = keyof typeof columns;

/** Columns that show what a lock's being behind costs; the ids of each are compared with those of `each`. */
export const broughtForward: ReadonlySet<ColumnName> = new Set(['previous', 'tenth+', 'never+']);

const namespace = 'replay';

export function column(name: ColumnName): Column {
  /** What was committed. */
  let written: string | undefined;
  /** What a build brings forward by itself. */
  let kept: Lock | undefined;
  let version = -1;
  const build = (drafts: BenchDraft[], lock: Lock | undefined, time: number) => {
    const { identities, lock: next } = identify(drafts, lock, { namespace, time });
    kept = next;
    return identities;
  };
  const write = () => {
    written = serialiseLock(kept as Lock);
  };
  const ways: Record<ColumnName, Column['publish']> = {
    each(drafts, time) {
      const identities = build(drafts, reread(written), time);
      write();
      return identities;
    },
    previous(drafts, time) {
      const before = kept && { ...kept, entries: kept.entries.filter(({ retired }) => retired === undefined) };
      return build(drafts, before, time);
    },
    tenth(drafts, time) {
      const identities = build(drafts, reread(written), time);
      if (version % 10 === 0) write();
      return identities;
    },
    'tenth+'(drafts, time) {
      const identities = build(drafts, version % 10 === 1 ? reread(written) : kept, time);
      if (version % 10 === 0) write();
      return identities;
    },
    never: (drafts, time) => build(drafts, undefined, time),
    'never+': (drafts, time) => build(drafts, kept, time),
  };
  return {
    publish(drafts, time) {
      version++;
      return ways[name](drafts, time);
    },
    lock: () => written ?? serialiseLock(kept as Lock),
  };
}

function reread(text: string | undefined): Lock | undefined {
  if (text === undefined) return undefined;
  const { lock, problems } = parseLock(text);
  if (lock === undefined) throw new Error(`the lock that was just written is damaged: ${JSON.stringify(problems)}`);
  return lock;
}
