import { deriveNamedId } from './format-v1/derive.js';
import { findInPlace } from './in-place.js';
import type { DraftRecord } from './match/draft-record.js';
import type { CloseCall, How, Match } from './match/pairing.js';
import type { Entry } from './model.js';
import { findReplaced } from './replaced.js';

/** What importing the next deck will do, each list in the order of the notes; retired ones in the order of the lock. */
export interface Plan {
  new: Planned[];
  updated: Planned[];
  unchanged: Planned[];
  retired: Planned[];
  revived: Planned[];
  /** Decisions that could have gone the other way, for a person to look at. */
  closeCalls: PlannedCloseCall[];
}

/** A question of the notes and one of the lock that may be one question or two. */
export interface PlannedCloseCall {
  /** As the notes ask it, on one line, cut at 300 characters. */
  question: string;
  file: string;
  /** As the lock has it. */
  was: { id: string; question: string; file: string };
  /** Whether they were taken for one. */
  joined: boolean;
  /** How sure it is that they are one, 0 to 1. */
  likeness: number;
  /** What to write below the question to have it the other way: the old one's id joins, an id that nobody has parts. */
  comment: string;
}

/** Where a question still stands that is asked no longer. */
export interface Whereabouts {
  /**
   * What its text is now: a heading that is no question, a part of an answer, the file's title; another question of the
   * same text; something in a file that is a draft, or that is no longer among the notes.
   */
  as: 'section' | 'answer' | 'title' | 'question' | 'draft' | 'left-out';
  file: string;
  /** Counted from 1. */
  line?: number;
  /** Why it is no question, and what would make it one. */
  why?: string;
  change?: string;
}

export interface Planned {
  id: string;
  /** As in the lock: on one line, cut at 300 characters. */
  question: string;
  file: string;
  /** How it was recognised; left out for what is new or retired. */
  how?: How;
  /** How sure that is, 0 to 1, where it was a guess. */
  likeness?: number;
  /** What of it was otherwise before. */
  was?: { question?: string; file?: string };
  /** On a new card: id of the retired one that it stands for, since Anki cannot turn the one kind into the other. */
  replaces?: string;
  /** On another new card: the retired question that stood in its place. */
  inPlaceOf?: { id: string; question: string };
  /** On a retired one: where it still stands. */
  now?: Whereabouts;
}

export interface PlanParts {
  namespace: string;
  matches: ReadonlyMap<DraftRecord, Match>;
  next: ReadonlyMap<DraftRecord, Entry>;
  /** Entries that no draft is and that one should be. */
  gone: readonly Entry[];
  closeCalls: readonly CloseCall[];
  /** When this build is, in seconds since 1970. */
  time: number;
  /** Compare with what the entries say of the build before, and not with themselves, which history may have brought further. */
  isAgainstBefore?: boolean | undefined;
}

/** How what a plan compares with has a question. */
type Before = Pick<Entry, 'modified' | 'retired' | 'question' | 'file'>;

/** Sorts what becomes of every question into the plan's lists. */
export function makePlan({ namespace, matches, next, gone, closeCalls, time, isAgainstBefore }: PlanParts): Plan {
  const plan: Plan = { new: [], updated: [], unchanged: [], retired: [], revived: [], closeCalls: [] };
  const beforeOf = (entry: Entry): Before | undefined => (isAgainstBefore ? entry.before : entry);
  const isAsked = (before: Before | undefined) => before !== undefined && before.retired === undefined;
  const retired = gone.filter(entry => isAsked(beforeOf(entry)));
  const added = [...next.keys()].filter(record => !matches.has(record));
  const replaced = findReplaced(added, retired, time);
  const turned = new Set(replaced.values());
  const inPlace = findInPlace(
    next,
    matches,
    retired.filter(({ id }) => !turned.has(id)),
  );
  for (const [record, entry] of next) {
    const match = matches.get(record);
    const before = match && beforeOf(match.entry);
    const line = planned(entry, before && match, before, {
      replaces: replaced.get(record),
      inPlaceOf: inPlace.get(record),
    });
    if (before === undefined) plan.new.push(line);
    else if (before.retired !== undefined) plan.revived.push(line);
    else plan[before.modified === entry.modified ? 'unchanged' : 'updated'].push(line);
  }
  plan.retired = retired.map(entry => planned(entry));
  plan.closeCalls = closeCalls.map(({ record, entry, likeness }) => {
    const joined = matches.get(record)?.entry === entry;
    const id = joined ? deriveNamedId(namespace, record.family, `${record.text} parted from ${entry.id}`) : entry.id;
    return {
      question: record.text,
      file: record.file,
      was: { id: entry.id, question: entry.question, file: entry.file },
      joined,
      likeness,
      comment: `<!-- id: ${id} -->`,
    };
  });
  return plan;
}

interface Instead {
  replaces?: string | undefined;
  inPlaceOf?: Entry | undefined;
}

function planned(
  { id, question, file }: Entry,
  match?: Match,
  before?: Before,
  { replaces, inPlaceOf }: Instead = {},
): Planned {
  const was = {
    ...(before !== undefined && before.question !== question && { question: before.question }),
    ...(before !== undefined && before.file !== file && { file: before.file }),
  };
  return {
    id,
    question,
    file,
    ...(match !== undefined && { how: match.how }),
    ...(match?.likeness !== undefined && { likeness: match.likeness }),
    ...(Object.keys(was).length > 0 && { was }),
    ...(replaces !== undefined && { replaces }),
    ...(replaces === undefined && inPlaceOf && { inPlaceOf: { id: inPlaceOf.id, question: inPlaceOf.question } }),
  };
}
