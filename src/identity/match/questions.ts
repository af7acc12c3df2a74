import { sketchLikeness } from '../format-v1/sketch.js';
import { type Entry, familyOf } from '../model.js';
import { isPlausible } from './evidence.js';
import { mayServe } from './explicit.js';
import { groupBy } from './group.js';
import type { Candidate, Pairing } from './pairing.js';
import type { Probe } from './probe.js';
import type { Twins } from './twins.js';

/** Questions of one text are compared pair by pair up to this many pairs; beyond it they go by their order. */
const mostPairs = 10_000;

/**
 * Gives each draft the entry of the same question: first where nothing changed, then where the answer is the same, then
 * whatever the answer. Where several ask the same, answers that are alike come together.
 */
export function matchQuestions(pairing: Pairing, twins: Twins, where: 'in its file' | 'anywhere'): void {
  const rounds: ((side: Side) => string | undefined)[] =
    where === 'in its file'
      ? [
          ({ content, file, section }) => `${content} ${section} ${file}`,
          ({ answer, file, section }) => `${answer()} ${section} ${file}`,
          ({ answer, file, sketch }) => (sketch() === '' ? undefined : `${answer()} ${file}`),
          ({ answer, sketch }) => (sketch() === '' ? undefined : answer()),
        ]
      : [];
  for (const key of rounds) eachQuestion(pairing, key, (probes, entries) => twins.pair(probes, entries));
  eachQuestion(
    pairing,
    ({ file }) => (where === 'in its file' ? file : ''),
    (probes, entries) => {
      if (probes.length * entries.length > mostPairs) twins.pair(probes, entries);
      else pairing.takeBest(candidatesOf(probes, entries, twins), howFound);
    },
  );
}

interface Side {
  content: string;
  section: string;
  file: string;
  answer: () => string;
  sketch: () => string;
}

/** Calls back with the free drafts and entries of each question, split further by a key. */
function eachQuestion(
  pairing: Pairing,
  key: (side: Side) => string | undefined,
  pair: (probes: Probe[], entries: Entry[]) => void,
): void {
  const entries = groupBy(pairing.freeEntries, ({ kind, file, print }) => {
    const rest = key({ ...print, file, answer: () => print.answer, sketch: () => print.sketch });
    return rest === undefined ? undefined : `${familyOf(kind)} ${print.question} ${rest}`;
  });
  const probes = groupBy(pairing.freeProbes, probe => {
    const { content, section, draft } = probe;
    const rest = key({ content, section, file: draft.file, answer: () => probe.answer, sketch: () => probe.sketch });
    return rest === undefined ? undefined : `${probe.family} ${probe.question} ${rest}`;
  });
  for (const [name, group] of probes) {
    const others = entries.get(name);
    if (others !== undefined) pair(group, others);
  }
}

function candidatesOf(probes: Probe[], entries: Entry[], twins: Twins): Candidate[] {
  return probes.flatMap(probe =>
    entries
      .filter(entry => mayServe(entry, probe) && isPlausible(entry, probe, twins.areMany(probe)))
      .map(entry => {
        let likeness = sketchLikeness(entry.print.sketch, probe.sketch);
        if (entry.file === probe.draft.file) likeness += 0.3;
        if (entry.print.section === probe.section) likeness += 0.3;
        if (entries.length > 1 && twins.derivedId(probe) === entry.id) likeness += 0.01;
        if (entry.retired !== undefined) likeness -= 2;
        return { probe, entry, likeness };
      }),
  );
}

function howFound({ probe, entry }: Candidate) {
  return entry.file === probe.draft.file ? 'same' : 'moved';
}
