import { describe, expect, it } from 'vitest';
import { assign, type Edge } from '../../../src/identity/match/assignment.js';
import { CandidateIndex, type Side } from '../../../src/identity/match/candidates.js';
import { type DraftRecord, draftRecords } from '../../../src/identity/match/draft-record.js';
import { answerLikeness, type Where, withPlace, wordEvidence } from '../../../src/identity/match/evidence.js';
import { Known } from '../../../src/identity/match/known.js';
import { compareWords } from '../../../src/identity/match/likeness.js';
import { Places } from '../../../src/identity/match/places.js';
import { questionWords } from '../../../src/identity/match/question-words.js';
import { rarityOf } from '../../../src/identity/match/rarity.js';
import { closeCall, namesOff, prior, sureShare, surestVote, weights } from '../../../src/identity/match/thresholds.js';
import { build, draft } from '../drafts.js';

/** Han characters that no list of words has. */
const han = (count: number) => String.fromCodePoint(...Array.from({ length: count }, (_, at) => 0x3400 + at));

const recordOf = (question: string, answer = '') => draftRecords([draft(question, answer)])[0] as DraftRecord;
const knownOf = (question: string, answer = '', gone?: number) => {
  const [entry] = build([draft(question, answer)]).lock.entries;
  if (entry === undefined) throw new Error('no entry');
  return new Known({ ...entry, ...(gone !== undefined && { retired: gone }) });
};

/** What the words say of an entry and a draft, with words of one rarity. */
const evidence = (known: Known, record: DraftRecord, rarity = 1, time = 1000) =>
  wordEvidence(known, record, { rarity: () => rarity, answers: new Map(), oldest: new Set(), time });

// Fitted together: whoever changes one fits them all again (bench/fit) and goes through the labelled cases (missed.ts).
it('the model is the one that was fitted', () => {
  expect({ prior, closeCall, surestVote, sureShare, namesOff }).toEqual({
    prior: -5.9,
    closeCall: 1.5,
    surestVote: 6,
    sureShare: 0.85,
    namesOff: { title: 2, section: 1.5, file: 1 },
  });
  expect(weights).toEqual({
    same: 13,
    core: 12,
    like: 7.6,
    opening: 3,
    added: -0.6,
    replaced: -1.4,
    oneTerm: -4.5,
    opposed: -5,
    answerSame: 8.5,
    shortAnswerSame: 2.7,
    answerLike: 7.5,
    answerReplaced: -2.5,
    bothReplaced: -7,
    answerMissing: -0.2,
    otherFile: -0.6,
    otherTitle: -5,
    otherSection: -5,
    genericMoved: -6,
    shortMoved: -12,
    neighbours: 1.4,
    retiredSame: -1.5,
    retiredAlike: -5,
    oldest: 3.5,
    published: 1,
  });
});

describe('two wordings', () => {
  const unit = (text: string, weight = 1) => ({ text, weight });
  const compare = (a: string, b: string, weight = 1) => {
    const units = (text: string) => text.split(' ').map(word => unit(word, weight));
    return compareWords(units(a), units(b), () => 1);
  };

  it('count a word in the place of another one twice, one that was added three tenths, a mistyped one a tenth', () => {
    expect(compare('a b', 'a c').likeness).toBeCloseTo(1 / (1 + 2));
    expect(compare('a', 'a b').likeness).toBeCloseTo(1 / (1 + 0.3));
    expect(compare('refinedet', 'refinedat').likeness).toBeCloseTo(0.9 / (0.9 + 2 * 0.1));
  });

  it('differ in one term that weighs up to three', () => {
    const differ = (...middle: number[]) => {
      const word = (name: string) => middle.map((weight, at) => unit(`${name}${at}`, weight));
      return compareWords([unit('a'), ...word('b')], [unit('a'), ...word('c')], () => 1).oneTerm;
    };
    expect([differ(2, 1), differ(2, 2)]).toEqual([true, false]);
  });

  it('have one word mistyped that has five letters', () => {
    expect([compare('heap', 'heal').likeness, compare('stack', 'stuck').likeness > 0]).toEqual([0, true]);
  });

  it('weigh words of letters twice, weak ones half, remarks two fifths and a number in front a fifth', () => {
    expect(questionWords('why closures (python)').units.map(({ weight }) => weight)).toEqual([0.5, 2, 0.8]);
    expect(questionWords('3 closures').units.map(({ weight }) => weight)).toEqual([0.4, 2]);
  });

  it('differ in a remark only where less than three tenths of a character were replaced', () => {
    // The two remarks weigh a fifth before rarity.
    const core = (rarity: number) =>
      evidence(knownOf('closure (explain)'), recordOf('closure (describe)'), rarity).core;
    expect([core(1.45), core(1.55)]).toEqual([1, 0]);
  });

  it('are seven tenths alike where the lock has all that they have in common', () => {
    const long = han(2000);
    expect(evidence(knownOf(`${long}甲`), recordOf(`${long}乙`)).like).toBe(0.7);
  });

  it('of four words may differ in one term, those of five not', () => {
    const oneTerm = (words: string) => evidence(knownOf(`${words} left`), recordOf(`${words} right`)).oneTerm;
    expect([oneTerm('stack queue heap'), oneTerm('stack queue heap graph')]).toEqual([1, 0]);
  });

  it('are wholly replaced where three words are', () => {
    const { replaced } = evidence(knownOf('left join'), recordOf('right join'));
    expect(replaced).toBeCloseTo(2 / 6);
  });
});

describe('answers', () => {
  it('have nothing in common below fifteen hundredths, and less for each that they have', () => {
    const [a, b] = [knownOf('heap', `${han(60)}a`), recordOf('heap', '一'.repeat(70) + han(7))];
    const likeness = answerLikeness(a.sketch, b.sketch) ?? 0;
    expect(likeness).toBeGreaterThan(0);
    expect(likeness).toBeLessThan(0.12);
    expect(evidence(a, b).answerReplaced).toBeCloseTo(1 - likeness / 0.15);
  });

  it('say more than a line with twenty characters', () => {
    const isLong = (count: number) => evidence(knownOf('heap', han(count)), recordOf('stack', han(count))).answerSame;
    expect([isLong(19), isLong(20)]).toEqual([0, 1]);
  });

  it('in letters share a quarter by chance', () => {
    // Two of five pairs.
    expect(answerLikeness('=abcdef', '=abcxyz')).toBeCloseTo((0.4 - 0.25) / 0.75);
  });
});

it('what was retired counts half at once and in full after a year', () => {
  const day = 24 * 3600;
  const after = (days: number) =>
    evidence(knownOf('heap', '', 1000), recordOf('heap'), 1, 1000 + days * day).retiredSame;
  expect([after(0), after(365 / 4), after(365), after(1000)]).toEqual([0.5, 0.75, 1, 1]);
});

describe('places', () => {
  const where = { places: { distance: () => 1 }, found: () => undefined, share: () => 0, isTwin: () => false };
  const share = (before: string, after: string) => {
    const [known, record] = [knownOf(before), recordOf(after)];
    return withPlace(evidence(known, record), known, record, where as unknown as Where).otherFile;
  };

  it('count in part: most for a question of up to six characters', () => {
    expect([share('kernel', 'kernel'), share('network', 'network')]).toEqual([0.6, 0.25]);
    expect(share('network', 'network socket')).toBe(0.25);
  });

  it('went where half a vote says', () => {
    const [known, here, there] = [{ file: 'a' }, { file: 'a' }, { file: 'b' }] as unknown as [
      Known,
      DraftRecord,
      DraftRecord,
    ];
    const distance = (votes: number) =>
      new Places([{ known, record: there, share: votes }]).distance('file', known, here, 0);
    expect([distance(0.45), distance(0.5)]).toEqual([0, 1]);
  });
});

describe('candidates', () => {
  const side = (at: number, rest: Partial<Side> = {}): Side => ({
    family: 'cloze',
    question: `q${at}`,
    answer: '',
    sketch: '=',
    file: `f${at}`,
    title: `t${at}`,
    section: `s${at}`,
    words: { units: [], distinct: [], core: '', opening: '', negations: 0, isGeneric: false },
    ...rest,
  });
  const said = (...texts: string[]): Partial<Side> => ({
    words: { ...side(0).words, units: texts.map(text => ({ text, weight: 1 })) },
  });
  const found = (knowns: Side[], record: Side) =>
    new CandidateIndex(knowns as Known[]).find(record as DraftRecord).length;
  const many = (count: number, rest: Partial<Side>) => Array.from({ length: count }, (_, at) => side(at, rest));
  const meet = (a: Partial<Side>, b: Partial<Side>) => found([side(1, a)], side(2, b)) === 1;

  it('have a key that up to 64 have', () => {
    const count = (knowns: number) => found(many(knowns, { question: 'q' }), side(99, { question: 'q' }));
    expect([count(64), count(65)]).toEqual([64, 0]);
  });

  it('are 24 at most', () => {
    expect(found(many(60, said('heap')), side(99, said('heap')))).toBe(24);
  });

  it('share two characters of a sketch', () => {
    expect(meet({ sketch: 'abcd' }, { sketch: 'abxy' })).toBe(true);
    expect(meet({ sketch: 'abcd' }, { sketch: 'awxy' })).toBe(false);
  });

  it('share four letters of a word of seven', () => {
    expect(meet(said('closure'), said('closxyz'))).toBe(true);
    expect(meet(said('closur'), said('closxy'))).toBe(false);
    expect(meet(said('closure'), said('clowxyz'))).toBe(false);
  });
});

it('300 drafts that hang together are assigned as a whole', () => {
  const isWhole = (size: number) => {
    const chain = Array.from({ length: size - 2 }, (_, at): Edge[] => [
      { record: at + 2, known: at + 2, value: 1 },
      { record: at + 2, known: at + 1, value: 0.1 },
    ]);
    const three = [
      { record: 0, known: 0, value: 10 },
      { record: 0, known: 1, value: 9 },
      { record: 1, known: 0, value: 9 },
    ];
    return assign([...three, ...chain.flat()]).some(({ record }) => record === 1);
  };
  expect([isWhole(300), isWhole(301)]).toEqual([true, false]);
});

it('words are as rare as in thirty questions more, and never less than a fifth', () => {
  const rarity = (questions: number) =>
    rarityOf(() => Array.from({ length: questions }, () => ({ ...questionWords('heap'), distinct: ['heap'] })))('heap');
  expect(rarity(1)).toBeCloseTo(Math.log(31 / 2) / Math.log(31));
  expect(rarity(1000)).toBe(0.2);
});
