import { compare } from '../format-v1/serialise-lock.js';
import { mayServe } from './explicit.js';
import { groupBy } from './group.js';
import type { Known } from './known.js';
import type { Pairing } from './pairing.js';
import type { Probe } from './probe.js';

/**
 * Pairs drafts and entries that are the same in question, answer and place, which is nearly all of them in nearly every
 * build: first where nothing that the notes say of them changed, then where question and answer stayed. Questions of
 * which there are fewer than there were are left to the evidence, and so are those of which one is new.
 */
export function matchUnchanged(pairing: Pairing): void {
  if (pairing.knowns.length === 0) return;
  const knowns = pairing.freeKnowns.filter(known => !known.isRetired);
  const probes = pairing.freeProbes;
  const single = new Map<string, Known>();
  const repeated = new Set<string>();
  for (const known of knowns) {
    if (single.has(known.question)) repeated.add(known.question);
    else single.set(known.question, known);
  }
  const asked = new Set<string>();
  for (const { question } of probes) {
    if (asked.has(question)) repeated.add(question);
    else asked.add(question);
  }
  for (const probe of probes) {
    const known = single.get(probe.question);
    if (known !== undefined && !repeated.has(probe.question) && isUnchanged(known, probe) && mayServe(known, probe))
      pairing.take(probe, known, 'same');
  }
  if (repeated.size === 0) return;
  const isRepeated = ({ question }: Probe | Known) => repeated.has(question);
  matchCopies(pairing, probes.filter(isRepeated), knowns.filter(isRepeated));
}

function isUnchanged(known: Known, probe: Probe): boolean {
  return (
    known.family === probe.family &&
    known.file === probe.file &&
    known.title === probe.title &&
    known.section === probe.section &&
    (known.entry.print.source === probe.source || known.answer === probe.answer)
  );
}

/** The same for questions that the notes or the lock have more than once. */
function matchCopies(pairing: Pairing, probes: readonly Probe[], knowns: readonly Known[]): void {
  const isThinned = thinnedOut(probes, knowns);
  const rounds: [(probe: Probe) => string, (known: Known) => string][] = [
    [probe => probe.source, known => known.entry.print.source],
    [probe => probe.answer, known => known.answer],
  ];
  const place = ({ family, question, file, title, section }: Probe | Known) =>
    `${family} ${question} ${title} ${section} ${file}`;
  for (const [ofProbe, ofKnown] of rounds) {
    const groups = groupBy(
      knowns.filter(known => pairing.isFree(known)),
      known => `${place(known)} ${ofKnown(known)}`,
    );
    const free = probes.filter(probe => pairing.knownOf(probe) === undefined && !isThinned(probe));
    for (const [key, group] of groupBy(free, probe => `${place(probe)} ${ofProbe(probe)}`)) {
      const others = groups.get(key);
      if (others?.length !== group.length) continue;
      inFileOrder(others, pairing).forEach((known, index) => {
        const probe = group[index] as Probe;
        if (mayServe(known, probe)) pairing.take(probe, known, 'same');
      });
    }
  }
}

/** Tells of a draft whether fewer ask its question now than did before. */
function thinnedOut(probes: readonly Probe[], knowns: readonly Known[]): (probe: Probe) => boolean {
  const asks = ({ family, question }: Probe | Known) => `${family} ${question}`;
  const count = (sides: readonly (Probe | Known)[]) => {
    const counts = new Map<string, number>();
    for (const side of sides) counts.set(asks(side), (counts.get(asks(side)) ?? 0) + 1);
    return counts;
  };
  const [before, now] = [count(knowns), count(probes)];
  return probe => {
    const asked = before.get(asks(probe)) ?? 0;
    return asked > 1 && asked > (now.get(asks(probe)) ?? 0);
  };
}

/** Copies of one question in the order in which they stood in their file, as far as the lock says. */
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

/** Questions in a file that are counted back. */
const mostSteps = 10_000;
