import { withoutKind } from './former.js';
import type { IdAllocator } from './id-allocator.js';
import type { DraftRecord } from './match/draft-record.js';
import { afterLength } from './match/known.js';
import type { Entry, Fingerprint } from './model.js';
import { stamp } from './times.js';

export interface NextOptions {
  /** The time of this version of the notes, in seconds since 1970. */
  time: number;
  /** Give every question a new timestamp. */
  refresh?: boolean;
  /** Whether the cards are published; if not, what was published stays as it is. Default: true. */
  publishes?: boolean;
}

/**
 * The entry that a draft leaves in the lock, derived from the one it was matched to, if any.
 *
 * @param idBefore the id of the previous question in its file
 */
function entryFor(
  record: DraftRecord,
  before: Entry | undefined,
  { id, noteId, idBefore = '' }: { id: string; noteId: number; idBefore?: string | undefined },
  { time, refresh = false, publishes = true }: NextOptions,
): Entry {
  const { kind, file } = record.draft;
  if (
    before !== undefined &&
    !refresh &&
    isKept(record, before, noteId, idBefore) &&
    (!publishes || showsTheSame(record, before))
  )
    return before;
  const isNewer =
    publishes && (before === undefined || isChanged(record, before) || before.retired !== undefined || refresh);
  const name = nameOf(record, id);
  const former = formerOf(publishes ? kind : (before?.kind ?? kind), before);
  const shared = {
    id,
    noteId,
    file,
    ...(former.length > 0 && { former }),
    created: before?.created ?? time,
    ...(name !== undefined && { name }),
    after: idBefore.slice(0, afterLength),
    question: record.text,
  };
  if (before !== undefined && !publishes) {
    const { kind, modified, retired, print } = before;
    const unpublished = { ...record.textPrint, source: print.source, content: print.content };
    return { ...shared, kind, modified, ...(retired !== undefined && { retired }), print: unpublished };
  }
  const modified =
    before === undefined ? time : isNewer ? stamp(time, before.modified, before.retired) : shownAt(record, before);
  return { ...shared, kind, modified, print: printOf(record, before) };
}

/** The kinds that an entry was published as, but for the one that it is now. */
function formerOf(kind: string, before: Entry | undefined): string[] {
  return before === undefined ? [] : withoutKind(kind, [before.kind, ...(before.former ?? [])]);
}

/** The id that the author wrote, if it is not the entry's. */
function nameOf({ draft: { explicitId } }: DraftRecord, id: string): string | undefined {
  return explicitId === id ? undefined : explicitId;
}

/** Whether a draft leaves its entry completely unchanged, whatever its card shows. */
function isKept(record: DraftRecord, before: Entry, noteId: number, idBefore: string): boolean {
  const { print } = before;
  return (
    before.retired === undefined &&
    before.published === undefined &&
    before.others === undefined &&
    before.noteId === noteId &&
    before.after === idBefore.slice(0, afterLength) &&
    record.draft.kind === before.kind &&
    record.file === before.file &&
    record.question === print.question &&
    record.source === print.source &&
    record.section === print.section &&
    record.title === print.title &&
    shownAt(record, before) === before.modified &&
    nameOf(record, before.id) === before.name &&
    record.text === before.question &&
    record.answer === print.answer &&
    record.sketch === print.sketch
  );
}

/** Whether its card shows what the entry says; true if no card is made. */
function showsTheSame({ content }: DraftRecord, { print }: Entry): boolean {
  return content === undefined || content === print.content;
}

/** Ids for all drafts, and the entries that they leave. */
export function entriesFor(
  records: readonly DraftRecord[],
  entryOf: (record: DraftRecord) => Entry | undefined,
  allocator: IdAllocator,
  options: NextOptions,
): Map<DraftRecord, Entry> {
  const ids = new Map<DraftRecord, string>();
  for (const record of records) ids.set(record, entryOf(record)?.id ?? allocator.id(record));
  const next = new Map<DraftRecord, Entry>();
  for (const [record, id] of ids) {
    const before = entryOf(record);
    const idBefore = record.before && ids.get(record.before);
    next.set(record, entryFor(record, before, { id, noteId: allocator.noteId(id, before), idBefore }, options));
  }
  return next;
}

/** The entry of a question that the notes no longer ask: kept, because it may come back. Only its own line is kept. */
export function missing({ others: _, ...entry }: Entry, time: number): Entry {
  return entry.retired === undefined ? { ...entry, retired: stamp(time, entry.modified) } : entry;
}

/**
 * Whether the card shows something different now; the position of its lines does not matter. If one of the two versions
 * was read without making cards, the text in the notes is compared instead.
 */
function isChanged(record: DraftRecord, { print, kind, file }: Entry): boolean {
  if (record.draft.kind !== kind) return true;
  if (record.content !== undefined && print.content !== '') return record.content !== print.content;
  return isRewritten(record, { file, print });
}

/**
 * The timestamp of a card whose words stayed. For old versions it is unknown which picture they showed, but not when it
 * was last changed: a card is never older than its pictures.
 */
function shownAt({ draft: { shownTime = 0 } }: DraftRecord, { modified, print }: Entry): number {
  return print.content === '' ? Math.max(modified, shownTime) : modified;
}

/** Whether the notes say something different about it now, or have it in another file, whose name the card shows. */
function isRewritten(record: DraftRecord, { file, print }: Pick<Entry, 'file' | 'print'>): boolean {
  if (record.file !== file) return true;
  if (print.source !== '') return record.source !== print.source;
  // A line from before the first release, whose answer was read differently: its card tells whether it changed.
  if (print.content !== '') return false;
  return record.question !== print.question || record.answer !== print.answer;
}

function printOf(record: DraftRecord, before: Entry | undefined): Fingerprint {
  if (record.content !== undefined || before === undefined) return record.print;
  return { ...record.textPrint, content: isRewritten(record, before) ? '' : before.print.content };
}
