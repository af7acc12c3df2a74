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
    const place = ({ family, question, file, title, section }: Probe | Known) =>
      `${family} ${question} ${title} ${section} ${file}`;
    const knowns = groupBy(
      pairing.freeKnowns.filter(known => !known.isRetired),
      known => `${place(known)} ${ofKnown(known)}`,
    );
    const probes = groupBy(pairing.freeProbes, probe =>
      isThinned(probe) ? undefined : `${place(probe)} ${ofProbe(probe)}`,
    );
    for (const [key, group] of probes) {
      const others = knowns.get(key);
      if (others?.length !== group.length) continue;
      inFileOrder(others, pairing).forEach((known, index) => {
        const probe = group[index] as Probe;
        if (mayServe(known, probe)) pairing.take(probe, known, 'same');
      });
    }
  }
}

/** Tells of a draft whether fewer ask its question now than did before. */
function thinnedOut({ freeProbes, freeKnowns }: Pairing): (probe: Probe) => boolean {
  const counts = new Map<string, number>();
  const asks = ({ family, question }: Probe | Known) => `${family} ${question}`;
  for (const known of freeKnowns) {
    if (!known.isRetired) counts.set(asks(known), (counts.get(asks(known)) ?? 0) + 1);
  }
  const before = new Map([...counts].filter(([, count]) => count > 1));
  const now = new Map<string, number>();
  for (const probe of freeProbes) {
    if (before.has(asks(probe))) now.set(asks(probe), (now.get(asks(probe)) ?? 0) + 1);
  }
  return probe => (before.get(asks(probe)) ?? 0) > (now.get(asks(probe)) ?? 0);
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
