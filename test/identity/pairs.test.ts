import { expect, it } from 'vitest';
import { build, draft } from './drafts.js';
import { type LabelledPair, labelledPairs } from './pairs.js';

const pairs = labelledPairs();

/** Whether the new text of a pair finds the old one's card among the questions of all other pairs. */
function isJoined(pair: LabelledPair): boolean {
  const others = pairs.filter(({ old }) => ![pair.old.question, pair.new.question].includes(old.question));
  const bystanders = [...new Map(others.map(({ old }) => [old.question, draft(old.question, old.answer)])).values()];
  const { lock, identities } = build([draft(pair.old.question, pair.old.answer), ...bystanders]);
  const next = build([draft(pair.new.question, pair.new.answer), ...bystanders], lock, 2000);
  return next.identities[0]?.id === identities[0]?.id;
}

it('tells rewordings from other questions', () => {
  const judged = pairs.map(pair => ({ ...pair, joined: isJoined(pair) }));
  const same = judged.filter(({ verdict }) => verdict === 'same');
  const found = same.filter(({ joined }) => joined);
  const wrong = judged.filter(({ verdict, joined }) => verdict === 'other' && joined);
  const lost = same.filter(({ joined }) => !joined);
  console.log(
    `labelled pairs: ${same.length} rewordings, ${found.length} found; ` +
      `${judged.length - same.length} other questions, ${wrong.length} taken for rewordings`,
  );
  expect(wrong.map(({ old, new: next }) => `${old.question} → ${next.question}`)).toEqual([]);
  expect(found.length / same.length, lost.map(({ new: next }) => next.question).join('\n')).toBeGreaterThanOrEqual(0.9);
});
