import { shorten } from '../format-v1/shorten.js';
import { sketchLikeness } from '../format-v1/sketch.js';
import { units } from '../text/units.js';
import { CandidateIndex, type Indexed } from './candidates.js';
import { mayServe } from './explicit.js';
import { areOpposed, areParallel, questionLikeness } from './likeness.js';
import type { Candidate, Pairing } from './pairing.js';
import { isEnough, type Likeness, score } from './score.js';

/**
 * Gives drafts that nothing else placed the entry that they resemble most, in question and answer together, best pair
 * first. Only what is above the threshold counts: a card that starts anew is a smaller harm than one that shows the
 * review history of another question.
 */
export function matchAlike(pairing: Pairing): void {
  const probes = pairing.freeProbes;
  const entries = pairing.freeEntries;
  if (probes.length === 0 || entries.length === 0) return;
  const known = entries.map(({ question, file, print }): Side => ({ ...print, units: units(question), file }));
  const index = new CandidateIndex(known);

  const candidates = probes.flatMap(probe => {
    const { draft, print } = probe;
    const asked: Side = { ...print, units: units(shorten(draft.question)), file: draft.file };
    return index.find(asked).flatMap((place): Candidate[] => {
      const entry = entries[place];
      const one = known[place];
      if (entry === undefined || one === undefined || !mayServe(entry, probe)) return [];
      // These were found wanting when the same questions were paired.
      if (entry.print.question === probe.question) return [];
      const compared = compareSides(one, asked);
      if (!isEnough(compared)) return [];
      const likeness = score(compared);
      // Copies of one answer are all as likely; the wording and the place then tell.
      const near = Number(one.file === asked.file) + Number(one.section === asked.section);
      return [{ probe, entry, likeness, rank: likeness + 0.3 * compared.question + 0.1 * near }];
    });
  });
  pairing.takeBest(candidates, 'alike');
}

interface Side extends Indexed {
  /** Hash of the answer; empty without one. */
  answer: string;
  section: string;
  file: string;
}

function compareSides(a: Side, b: Side): Likeness {
  const areLong = a.sketch !== '' && b.sketch !== '';
  return {
    question: questionLikeness(a.units, b.units),
    parallel: areParallel(a.units, b.units),
    opposed: areOpposed(a.units, b.units),
    answer: areLong ? sketchLikeness(a.sketch, b.sketch) : undefined,
    sameShortAnswer: !areLong && a.answer !== '' && a.answer === b.answer,
    moves: (Number(a.file !== b.file) + Number(a.section !== b.section)) as 0 | 1 | 2,
  };
}
