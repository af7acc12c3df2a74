import { shorten } from '../text/shorten.js';
import { sketchLikeness } from '../text/sketch.js';
import { CandidateIndex } from './candidates.js';
import { mayServe } from './explicit.js';
import { questionLikeness, weigher } from './likeness.js';
import type { Candidate, Pairing } from './pairing.js';
import { score, threshold } from './score.js';

/**
 * Gives drafts that nothing else placed the entry that they resemble most, in question and answer together, best pair
 * first. Only what is above the threshold counts: a card that starts anew is a smaller harm than one that shows the
 * review history of another question.
 */
export function matchAlike(pairing: Pairing): void {
  const probes = pairing.freeProbes;
  const entries = pairing.freeEntries;
  if (probes.length === 0 || entries.length === 0) return;
  const questions = new Map(pairing.probes.map(probe => [probe, shorten(probe.draft.question)]));
  const weigh = weigher([...questions.values(), ...entries.map(entry => entry.question)]);
  const known = entries.map(({ question, print }) => ({ question: weigh(question), sketch: print.sketch }));
  const index = new CandidateIndex(known);

  const candidates = probes.flatMap(probe => {
    const asked = { question: weigh(questions.get(probe) ?? ''), sketch: probe.sketch };
    return index.find(asked).flatMap((place): Candidate[] => {
      const entry = entries[place];
      const one = known[place];
      if (entry === undefined || one === undefined || !mayServe(entry, probe)) return [];
      // These were found wanting when the same questions were paired.
      if (entry.print.question === probe.question) return [];
      const question = questionLikeness(asked.question, one.question);
      const likeness = score(question, answerLikeness(asked.sketch, one.sketch));
      if (likeness < threshold) return [];
      // Copies of one answer are all as likely; the wording and the place then tell.
      const near = Number(entry.file === probe.draft.file) + Number(entry.print.section === probe.section);
      return [{ probe, entry, likeness, rank: likeness + 0.3 * question + 0.1 * near }];
    });
  });
  pairing.takeBest(candidates, 'alike');
}

function answerLikeness(a: string, b: string): number | undefined {
  return a === '' || b === '' ? undefined : sketchLikeness(a, b);
}
