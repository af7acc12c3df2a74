import { expect, it } from 'vitest';
import { questionWords } from '../../../src/identity/match/question-words.js';
import { rarityOf } from '../../../src/identity/match/rarity.js';

it('counts the words of questions once, when the first is asked for', () => {
  let counts = 0;
  const rarity = rarityOf(() => {
    counts++;
    return ['heap', 'heap', 'stack'].map(questionWords);
  });
  expect(counts).toBe(0);
  expect(rarity('stack')).toBeGreaterThan(rarity('heap'));
  expect(counts).toBe(1);
});
