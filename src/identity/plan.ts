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
  /** Known cards that are published in another deck now; left out where there is none. */
  moves?: Move[];
}

/** Cards whose deck has another name now, or that are in another deck. */
export interface Move {
  from: string;
  to: string;
  cards: number;
}

/** A question in the notes and one in the lock that may be the same question or two. */
export interface PlannedCloseCall {
  /** As in the notes, on one line, cut at 300 characters. */
  question: string;
  file: string;
  /** As the lock has it. */
  was: { id: string; question: string; file: string };
  /** Whether they were treated as the same. */
  joined: boolean;
  /** How certain it is that they are the same, 0 to 1. */
  likeness: number;
  /** What to write below the question to decide otherwise: the old one's id joins them, an unused id separates them. */
  comment: string;
}

/** Where a retired question's text still is in the notes. */
export interface Whereabouts {
  /**
   * What its text is now: a heading that is not a question, part of an answer, the file's title; another question with
   * the same text; something in a file that is a draft, or that is no longer among the notes.
   */
  as: 'section' | 'answer' | 'title' | 'question' | 'draft' | 'left-out';
  file: string;
  /** Counted from 1. */
  line?: number;
  /** Why it is not a question, and what would make it one. */
  why?: string;
  change?: string;
}

export interface Planned {
  id: string;
  /** As in the lock: on one line, cut at 300 characters. */
  question: string;
  file: string;
  /** How it was recognised; omitted for new and retired ones. */
  how?: How;
  /** How certain that is, 0 to 1, if evidence was weighed. */
  likeness?: number;
  /** What was different before. */
  was?: { question?: string; file?: string };
  /** On a new card: id of the retired one that it replaces, because Anki cannot convert one type into the other. */
  replaces?: string;
  /** On other new cards: the retired question that was in its place. */
  inPlaceOf?: { id: string; question: string };
  /** On a retired one: where its text still is. */
  now?: Whereabouts;
}

export interface PlanParts {
  namespace: string;
  matches: ReadonlyMap<DraftRecord, Match>;
  next: ReadonlyMap<DraftRecord, Entry>;
  /** Entries that no draft matches but one should. */
  gone: readonly Entry[];
  closeCalls: readonly CloseCall[];
  /** The time of this build, in seconds since 1970. */
  time: number;
  /**
   * Compare with what the entries say about the previous build instead of with themselves, since the history may have
   * updated them.
   */
  isAgainstBefore?: boolean | undefined;
}

/** What the basis of a plan's comparison says about a question. */
type Before = Pick<Entry, 'modified' | 'retired' | 'question' | 'file'>;

/** Sorts all questions into the plan's lists. */
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
