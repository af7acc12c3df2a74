import { shorten } from './format-v1/shorten.js';
import type { Probe } from './match/probe.js';
import type { Mint } from './mint.js';
import type { Entry } from './model.js';
import { stamp } from './times.js';

/** The entry that a draft leaves in the lock, made from the one that it found, if any. */
export function entryFor(
  probe: Probe,
  before: Entry | undefined,
  mint: Mint,
  { time, refresh = false }: { time: number; refresh?: boolean },
): Entry {
  const { kind, file, question, explicitId } = probe.draft;
  const id = before?.id ?? mint.id(probe);
  const changed = before === undefined || isChanged(probe, before) || before.retired !== undefined || refresh;
  return {
    id,
    noteId: mint.noteId(id),
    kind,
    file,
    created: before?.created ?? time,
    modified: changed ? stamp(time, before?.modified, before?.retired) : before.modified,
    ...(explicitId !== undefined && explicitId !== id && { name: explicitId }),
    question: shorten(question),
    print: probe.print,
  };
}

/** The entry of a question that the notes no longer ask: kept, for it may come back. */
export function missing(entry: Entry, time: number): Entry {
  return entry.retired === undefined ? { ...entry, retired: stamp(time, entry.modified) } : entry;
}

/** Whether the card shows something else now; where its lines stand does not matter. */
export function isChanged({ content, draft }: Probe, { print, kind }: Entry): boolean {
  return content !== print.content || draft.kind !== kind;
}
