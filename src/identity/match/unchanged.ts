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
  const isThinned = thinnedOut(pairing);
  const rounds: [(probe: Probe) => string, (known: Known) => string][] = [
    [probe => probe.source, known => known.entry.print.source],
    [probe => probe.answer, known => known.answer],
  ];
  for (const [ofProbe, ofKnown] of rounds) {
    const knowns = groupBy(
      pairing.freeKnowns.filter(known => !known.isRetired),
      known => known.question + ofKnown(known),
    );
    const probes = groupBy(pairing.freeProbes, probe =>
      isThinned(probe) ? undefined : probe.question + ofProbe(probe),
    );
    for (const [key, group] of probes) pairInPlace(pairing, group, knowns.get(key) ?? []);
  }
}

/** Pairs those of one question and one text that stand in one place, where there are as many drafts as entries. */
function pairInPlace(pairing: Pairing, probes: Probe[], knowns: Known[]): void {
  const [probe, known] = [probes[0], knowns[0]];
  if (probe === undefined || known === undefined) return;
  if (probes.length === 1 && knowns.length === 1) {
    if (isInPlace(known, probe) && mayServe(known, probe)) pairing.take(probe, known, 'same');
    return;
  }
  const place = ({ family, file, title, section }: Probe | Known) => `${family} ${title} ${section} ${file}`;
  const byPlace = groupBy(knowns, place);
  for (const [key, group] of groupBy(probes, place)) {
    const others = byPlace.get(key);
    if (others?.length !== group.length) continue;
    inFileOrder(others, pairing).forEach((known, index) => {
      const probe = group[index] as Probe;
      if (mayServe(known, probe)) pairing.take(probe, known, 'same');
    });
  }
}

function isInPlace(a: Known, b: Probe): boolean {
  return a.family === b.family && a.file === b.file && a.title === b.title && a.section === b.section;
}

/** Tells of a draft whether fewer ask its question now than did before. */
function thinnedOut({ freeProbes, freeKnowns }: Pairing): (probe: Probe) => boolean {
  const active = freeKnowns.filter(known => !known.isRetired);
  const seen = new Set<string>();
  const often = new Set<string>();
  for (const { question } of active) {
    if (seen.has(question)) often.add(question);
    else seen.add(question);
  }
  if (often.size === 0) return () => false;
  const asks = ({ family, question }: Probe | Known) => `${family} ${question}`;
  const count = (sides: readonly (Probe | Known)[]) => {
    const counts = new Map<string, number>();
    for (const side of sides) if (often.has(side.question)) counts.set(asks(side), (counts.get(asks(side)) ?? 0) + 1);
    return counts;
  };
  const [before, now] = [count(active), count(freeProbes)];
  return probe => {
    const asked = often.has(probe.question) ? (before.get(asks(probe)) ?? 0) : 0;
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
