import { describe, expect, it } from 'vitest';
import { expectExactly } from '../support/exactly.js';
import { build } from './drafts.js';
import { missedCases } from './missed.js';
import {
  builds,
  caseOf,
  categories,
  halves,
  type LabelledCase,
  type LabelledDraft,
  labelledCases,
  labelledPairs,
  parseCase,
  parsePairs,
} from './pairs.js';

const pairs = halves.flatMap(half => labelledPairs(half));

/** The questions of a half's pairs, to stand around one of them as a project's other questions do. */
const crowds = new Map(
  halves.map(half => [half, new Map(labelledPairs(half).map(({ old }) => [old.question, old] as const))] as const),
);

/** Questions of one case that went another way than a reader. */
interface Outcome {
  lost: string[];
  wrong: string[];
}

/** Builds what a case says, one build after another, and tells where the last one went another way than a reader. */
function outcomeOf(one: LabelledCase, around: LabelledDraft[] = []): Outcome {
  const ids: string[] = [];
  let lock: ReturnType<typeof build>['lock'] | undefined;
  let time = 1000;
  for (const places of builds(one)) {
    const built = build([...places.map(at => one.before[at] as LabelledDraft), ...around], lock, time);
    for (const [index, at] of places.entries()) ids[at] = built.identities[index]?.id ?? '';
    lock = built.lock;
    time += 1000;
  }
  const last = build([...one.after, ...around], lock, time);
  const found = last.identities.slice(0, one.after.length).map(({ id }) => ids.indexOf(id));
  const wanted = new Map(one.expected.map(([before, after]) => [after, before]));
  const name = (after: number) => `${one.name}: ${one.after[after]?.question}`;
  return {
    lost: found.flatMap((before, after) => (wanted.has(after) && before !== wanted.get(after) ? [name(after)] : [])),
    wrong: found.flatMap((before, after) => (before >= 0 && before !== wanted.get(after) ? [name(after)] : [])),
  };
}

describe('labelled pairs and cases', () => {
  it.each(halves)('%s has at least 210, of every category, with both verdicts', half => {
    const all = [...labelledPairs(half).map(caseOf), ...labelledCases(half)];
    expect(all.length).toBeGreaterThanOrEqual(210);
    for (const category of categories) {
      const verdicts = labelledPairs(half).filter(pair => pair.category === category);
      expect(verdicts.filter(({ verdict }) => verdict === 'same').length, category).toBeGreaterThanOrEqual(3);
      expect(verdicts.filter(({ verdict }) => verdict === 'other').length, category).toBeGreaterThanOrEqual(3);
    }
  });

  it('has no pair twice, and none in both halves', () => {
    const texts = pairs.map(({ old, new: next }) => JSON.stringify([old.content, old.section, next.content]));
    expect(texts.filter((text, at) => texts.indexOf(text) < at)).toEqual([]);
  });

  it.each([
    ['same | a | | b', 'x:2: 4 parts'],
    ['maybe | a | | b |', 'x:2: no verdict'],
    ['same | a | | | c', 'x:2: a question is missing'],
    ['same | a | | b | | colour=red', 'x:2: unknown key: colour'],
    ['same | a | | b | | file=a.md; file=b.md', 'x:2: file twice'],
    ['same | a | | b | | retired=0', 'x:2: no number of builds'],
    ['same | a | | b | | kind=round', 'x:2: no such kind'],
    ['[colours]', 'x:2: no such category'],
  ])('refuses the pair %s', (line, message) => {
    expect(() => parsePairs(`[short]\n${line}`, 'x')).toThrow(message);
  });

  it.each([
    ['--- later a.md', 'x:3: no such section'],
    ['--- before a.md\ntext', 'x:4: text before'],
    ['--- before a.md\n#### q', 'x:4: a heading below'],
    ['--- before a.md\n### q {A}', 'x:4: no such tag'],
    ['--- both a.md\n### q {a}', 'x:4: a tag on what stays'],
    ['--- before a.md\n### q {a}\n### r {a}', 'x:5: {a} twice'],
    ['--- before a.md\n### q {a}\n--- after a.md\n### q', 'x:1: {a} on one side only'],
    ['--- before a.md\n### q', 'x:1: no questions before or after'],
  ])('refuses the case %j', (text, message) => {
    expect(() => parseCase(`why\ncategory: short\n${text}`, 'x')).toThrow(message);
  });

  it('reads a case', () => {
    const text = `Why.
category: retired
--- before a.md
# Title
## Section
### One {a}
<!-- card: reversed -->
An answer
--- retired 2 b.md
### Two
--- after b.md
### New
### Three {a}
--- both c.md
### Stays`;
    const one = parseCase(text, 'x');
    expect(one.before).toMatchObject([
      { question: 'One', answer: 'An answer', kind: 'reversed', file: 'a.md', title: 'Title', section: 'Section' },
      { question: 'Two', answer: '', retired: 2 },
      { question: 'Stays' },
    ]);
    expect(one.after.map(({ question }) => question)).toEqual(['New', 'Three', 'Stays']);
    expect(one.expected).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(builds(one)).toEqual([
      [0, 1, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  it.each(halves)('%s: goes another way than a reader in the cases of missed.ts and in no others', half => {
    const crowd = crowds.get(half) ?? new Map<string, LabelledDraft>();
    const judged = [
      ...labelledPairs(half).map(pair => {
        const around = [...crowd.values()].filter(
          ({ question }) => ![pair.old.question, pair.new.question].includes(question),
        );
        const name = `${pair.category}: ${pair.old.question} → ${pair.new.question}`;
        return { name, ...outcomeOf(caseOf(pair), around) };
      }),
      ...labelledCases(half).map(one => ({ name: one.name, ...outcomeOf(one) })),
    ];
    for (const key of ['lost', 'wrong'] as const) {
      const missed = judged.filter(one => one[key].length > 0).map(({ name }) => name);
      expectExactly(missed, missedCases[half][key], `missedCases.${half}.${key} in test/identity/missed.ts`);
    }
  });

  it('has as many changes of several questions in both halves', () => {
    expect(labelledCases('fit').length).toBe(labelledCases('check').length);
  });
});
