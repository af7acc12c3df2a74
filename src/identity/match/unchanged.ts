import { compare } from '../format-v1/serialise-lock.js';
import type { DraftRecord } from './draft-record.js';
import { mayServe } from './explicit.js';
import { groupBy } from './group.js';
import type { Known } from './known.js';
import type { Pairing } from './pairing.js';

/**
 * Matches drafts and entries that are the same in question, answer and place, which is nearly all of them in nearly
 * every build: first those about which the notes say exactly the same, then those with the same question and answer.
 * Questions with fewer copies than before are left to the evidence, and so are those with a new copy.
 */
export function matchUnchanged(pairing: Pairing): void {
  if (pairing.knowns.length === 0) return;
  const knowns = pairing.freeKnowns.filter(known => !known.isRetired);
  const records = pairing.freeProbes;
  const single = new Map<string, Known>();
  const repeated = new Set<string>();
  for (const known of knowns) {
    if (single.has(known.question)) repeated.add(known.question);
    else single.set(known.question, known);
  }
  const asked = new Set<string>();
  for (const { question } of records) {
    if (asked.has(question)) repeated.add(question);
    else asked.add(question);
  }
  for (const record of records) {
    const known = single.get(record.question);
    if (known !== undefined && !repeated.has(record.question) && isUnchanged(known, record) && mayServe(known, record))
      pairing.take(record, known, 'same');
  }
  if (repeated.size === 0) return;
  const isRepeated = ({ question }: DraftRecord | Known) => repeated.has(question);
  matchCopies(pairing, records.filter(isRepeated), knowns.filter(isRepeated));
}

function isUnchanged(known: Known, record: DraftRecord): boolean {
  return (
    known.family === record.family &&
    known.file === record.file &&
    known.title === record.title &&
    known.section === record.section &&
    (known.entry.print.source === record.source || known.answer === record.answer)
  );
}

/** The same for questions that the notes or the lock have more than once. */
function matchCopies(pairing: Pairing, records: readonly DraftRecord[], knowns: readonly Known[]): void {
  const isThinned = thinnedOut(records, knowns);
  const rounds: [(record: DraftRecord) => string, (known: Known) => string][] = [
    [record => record.source, known => known.entry.print.source],
    [record => record.answer, known => known.answer],
  ];
  const place = ({ family, question, file, title, section }: DraftRecord | Known) =>
    `${family} ${question} ${title} ${section} ${file}`;
  for (const [ofRecord, ofKnown] of rounds) {
    const groups = groupBy(
      knowns.filter(known => pairing.isFree(known)),
      known => `${place(known)} ${ofKnown(known)}`,
    );
    const free = records.filter(record => pairing.knownOf(record) === undefined && !isThinned(record));
    for (const [key, group] of groupBy(free, record => `${place(record)} ${ofRecord(record)}`)) {
      const others = groups.get(key);
      if (others?.length !== group.length) continue;
      inFileOrder(others, pairing).forEach((known, index) => {
        const record = group[index] as DraftRecord;
        if (mayServe(known, record)) pairing.take(record, known, 'same');
      });
    }
  }
}

/** Tells for a draft whether fewer ask its question now than before. */
function thinnedOut(records: readonly DraftRecord[], knowns: readonly Known[]): (record: DraftRecord) => boolean {
  const asks = ({ family, question }: DraftRecord | Known) => `${family} ${question}`;
  const count = (sides: readonly (DraftRecord | Known)[]) => {
    const counts = new Map<string, number>();
    for (const side of sides) counts.set(asks(side), (counts.get(asks(side)) ?? 0) + 1);
    return counts;
  };
  const [before, now] = [count(knowns), count(records)];
  return record => {
    const asked = before.get(asks(record)) ?? 0;
    return asked > 1 && asked > (now.get(asks(record)) ?? 0);
  };
}

/** Copies of one question in their order in the file, as far as the lock says. */
function inFileOrder(knowns: Known[], pairing: Pairing): Known[] {
  if (knowns.length === 1) return knowns;
  pairing.linkNeighbours();
  const depth = (known: Known): number => {
    let steps = 0;
    for (let at = known.before; at !== undefined && steps < mostSteps; at = at.before) steps++;
    return steps;
  };
  const places = new Map(knowns.map(known => [known, depth(known)]));
  return knowns.sort(
    (a, b) => (places.get(a) as number) - (places.get(b) as number) || compare(a.entry.id, b.entry.id),
  );
}

/** How many questions of a file to go back. */
const mostSteps = 10_000;
