import { afterLength } from './match/known.js';
import type { Probe } from './match/probe.js';
import type { Mint } from './mint.js';
import type { Entry, Fingerprint } from './model.js';
import { stamp } from './times.js';

export interface NextOptions {
  /** When this version of the notes came to be, in seconds since 1970. */
  time: number;
  /** Stamp every question anew. */
  refresh?: boolean;
  /** Whether the cards are published; else what was published stays as it is. Default: true. */
  publishes?: boolean;
}

/**
 * The entry that a draft leaves in the lock, made from the one that it found, if any.
 *
 * @param idBefore the id of the question before it in its file
 */
export function entryFor(
  probe: Probe,
  before: Entry | undefined,
  { id, noteId, idBefore = '' }: { id: string; noteId: number; idBefore?: string | undefined },
  { time, refresh = false, publishes = true }: NextOptions,
): Entry {
  const { kind, file } = probe.draft;
  if (
    before !== undefined &&
    !refresh &&
    isKept(probe, before, noteId, idBefore) &&
    (!publishes || showsTheSame(probe, before))
  )
    return before;
  const isNewer =
    publishes && (before === undefined || isChanged(probe, before) || before.retired !== undefined || refresh);
  const name = nameOf(probe, id);
  const shared = {
    id,
    noteId,
    file,
    created: before?.created ?? time,
    ...(name !== undefined && { name }),
    after: idBefore.slice(0, afterLength),
    question: probe.text,
  };
  if (before !== undefined && !publishes) {
    const { kind, modified, retired, print } = before;
    const unpublished = { ...probe.textPrint, source: print.source, content: print.content };
    return { ...shared, kind, modified, ...(retired !== undefined && { retired }), print: unpublished };
  }
  const modified =
    before === undefined ? time : isNewer ? stamp(time, before.modified, before.retired) : shownAt(probe, before);
  return { ...shared, kind, modified, print: printOf(probe, before) };
}

/** The id that the author wrote, where that is not the entry's. */
function nameOf({ draft: { explicitId } }: Probe, id: string): string | undefined {
  return explicitId === id ? undefined : explicitId;
}

/** Whether a draft leaves its entry as it was in every word, whatever its card shows. */
function isKept(probe: Probe, before: Entry, noteId: number, idBefore: string): boolean {
  const { print } = before;
  return (
    before.retired === undefined &&
    before.published === undefined &&
    before.others === undefined &&
    before.noteId === noteId &&
    before.after === idBefore.slice(0, afterLength) &&
    probe.draft.kind === before.kind &&
    probe.file === before.file &&
    probe.question === print.question &&
    probe.source === print.source &&
    probe.section === print.section &&
    probe.title === print.title &&
    shownAt(probe, before) === before.modified &&
    nameOf(probe, before.id) === before.name &&
    probe.text === before.question &&
    probe.answer === print.answer &&
    probe.sketch === print.sketch
  );
}

/** Whether its card shows what the entry says; true where no card is made. */
function showsTheSame({ content }: Probe, { print }: Entry): boolean {
  return content === undefined || content === print.content;
}

/** Ids for every draft, and the entries that they leave. */
export function entriesFor(
  probes: readonly Probe[],
  entryOf: (probe: Probe) => Entry | undefined,
  mint: Mint,
  options: NextOptions,
): Map<Probe, Entry> {
  const ids = new Map<Probe, string>();
  for (const probe of probes) ids.set(probe, entryOf(probe)?.id ?? mint.id(probe));
  const next = new Map<Probe, Entry>();
  for (const [probe, id] of ids) {
    const before = entryOf(probe);
    const idBefore = probe.before && ids.get(probe.before);
    next.set(probe, entryFor(probe, before, { id, noteId: mint.noteId(id, before), idBefore }, options));
  }
  return next;
}

/** The entry of a question that the notes no longer ask: kept, for it may come back. Its own line is what is kept of it. */
export function missing({ others: _, ...entry }: Entry, time: number): Entry {
  return entry.retired === undefined ? { ...entry, retired: stamp(time, entry.modified) } : entry;
}

/**
 * Whether the card shows something else now; where its lines stand does not matter. Where one of the two versions was
 * read without making cards, what the notes say is compared instead.
 */
function isChanged(probe: Probe, { print, kind, file }: Entry): boolean {
  if (probe.draft.kind !== kind) return true;
  if (probe.content !== undefined && print.content !== '') return probe.content !== print.content;
  return isRewritten(probe, { file, print });
}

/**
 * The time of a card whose words stayed. Of old versions nobody knows which picture they showed, but when it was last
 * changed: a card is never older than its pictures.
 */
function shownAt({ draft: { shownTime = 0 } }: Probe, { modified, print }: Entry): number {
  return print.content === '' ? Math.max(modified, shownTime) : modified;
}

/** Whether the notes say something else of it now, or in another file, which the card names. */
function isRewritten(probe: Probe, { file, print }: Pick<Entry, 'file' | 'print'>): boolean {
  if (probe.file !== file) return true;
  if (print.source !== '') return probe.source !== print.source;
  // A line from before the first release, whose answer was read otherwise: its card tells whether it changed.
  if (print.content !== '') return false;
  return probe.question !== print.question || probe.answer !== print.answer;
}

function printOf(probe: Probe, before: Entry | undefined): Fingerprint {
  if (probe.content !== undefined || before === undefined) return probe.print;
  return { ...probe.textPrint, content: isRewritten(probe, before) ? '' : before.print.content };
}
