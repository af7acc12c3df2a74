import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Root } from 'mdast';
import type { Node, Position } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/markdown/markdown.js';
import remarkNavigation from '../../src/normalise/navigation.js';
import remarkReferences from '../../src/normalise/references.js';
import remarkRepeatedText from '../../src/normalise/repeats/repeated-text.js';
import remarkUnanswered from '../../src/normalise/unanswered.js';
import remarkCards from '../../src/questions/cards.js';
import remarkFrontMatter from '../../src/questions/front-matter.js';
import remarkQuestions from '../../src/questions/gather.js';
import { labelledNotes } from '../labelled/read.js';
import { runs } from '../support/runs.js';
import { lostWords } from './words.js';

const pipeline = markdown()
  .use(remarkFrontMatter)
  .use(remarkQuestions)
  .use(() => (tree: Root, file) => {
    file.data.twice = twiceIn(tree, String(file));
  })
  .use(remarkCards)
  .use(remarkNavigation)
  .use(remarkReferences)
  .use(remarkRepeatedText)
  .use(remarkUnanswered)
  .freeze();

/** What every file must hold to: no throw, no place outside the file, no word lost, none in two places. */
function holds(text: string): void {
  const file = new VFile({ path: 'notes/a.md', value: text });
  const notes = pipeline.parse(file);
  const tree = pipeline.runSync(structuredClone(notes), file) as Root;
  for (const { type } of tree.children) expect(['question', 'section']).toContain(type);
  const places = placesOf(tree);
  for (const { changes } of tree.children as { changes?: { position: Position }[] }[])
    places.push(...(changes ?? []).map(({ position }) => position));
  places.push(...(tree.data?.decisions ?? []).flatMap(({ position }) => position ?? []));
  places.push(...file.messages.flatMap(({ place }) => (place && 'start' in place ? place : [])));
  const lines = text.split('\n');
  for (const { start, end } of places) {
    expect(start.line).toBeGreaterThanOrEqual(1);
    expect(end.line).toBeLessThanOrEqual(lines.length);
    expect(end.line).toBeGreaterThanOrEqual(start.line);
    expect(start.offset ?? 0).toBeGreaterThanOrEqual(0);
    expect(end.offset ?? 0).toBeLessThanOrEqual(text.length);
    expect(end.offset ?? 0).toBeGreaterThanOrEqual(start.offset ?? 0);
    expect(start.column).toBeLessThanOrEqual((lines[start.line - 1] ?? '').length + 1);
  }
  expect(lostWords(notes, tree)).toEqual([]);
  expect(file.data.twice).toEqual([]);
}

/**
 * The texts whose place in the notes more than one node has; an item with `#card` is shown below another one too. A line of what
 * was split may have the place of all its lines, which others like it have as well.
 */
function twiceIn(tree: Root, text: string): string[] {
  const lines = text.split('\n');
  const seen = new Set<string>();
  return tree.children.flatMap(entry => {
    const keys: string[] = [];
    visit(entry, node => {
      if (!('value' in node) || node.value.trim() === '' || !node.position) return;
      const { start, end } = node.position;
      const isLine = node.type === 'text' && !node.value.includes('\n') && end.line > start.line;
      if (!isLine) keys.push(`${start.line}:${start.column} ${node.type} ${node.value}`);
    });
    const isNested = lines[(entry.position?.start.line ?? 0) - 1]?.includes('#card') ?? false;
    const twice = keys.filter((key, index) => keys.indexOf(key) < index || (seen.has(key) && !isNested));
    for (const key of keys) seen.add(key);
    return twice;
  });
}

function placesOf(tree: Node): Position[] {
  const places: Position[] = [];
  visit(tree, node => void (node.position && places.push(node.position)));
  return places;
}

const words = fc.array(fc.constantFrom('heap', 'stack', '进程', '线程', 'what', '什么', 'TCP', 'x1', '区别', 'why'), {
  minLength: 1,
  maxLength: 4,
});
const phrase = fc
  .tuple(
    words,
    fc.constantFrom('', '?', '？', '。', ' #card', ' :: front', ' ::: both', '::后', ' `code`', ' **bold**'),
  )
  .map(([list, end]) => list.join(' ') + end);
const label = fc.constantFrom(
  '',
  '',
  '',
  'Q1：',
  'Q2. ',
  '3. ',
  '（4）',
  '1.1 ',
  '1.2.3 ',
  'Q: ',
  '问：',
  '第5题 ',
  '⭐️ ',
);
const asked = fc.tuple(label, phrase).map(parts => parts.join(''));

/** A block of notes in one of the forms, or something that only looks like one. */
const block: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 6 }), asked).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  phrase,
  fc.tuple(asked, phrase).map(([q, a]) => `Q: ${q}\nA: ${a}`),
  fc.tuple(asked, phrase).map(([q, a]) => `${q}\n?\n${a}`),
  fc.tuple(asked, phrase).map(([q, a]) => `**${q}**\n\n${a}`),
  fc.tuple(asked, phrase).map(([q, a]) => `**${q}**\n${a}`),
  fc.tuple(asked, phrase).map(([q, a]) => `<details><summary>${q}</summary>\n\n${a}\n\n</details>`),
  fc.tuple(asked, phrase).map(([q, a]) => `<details>\n<summary><b>${q}</b></summary><br><b>\n${a}\n</b></details>`),
  fc.tuple(asked, phrase).map(([q, a]) => `<details>\n<summary>${q}\n\n- ${a}\n\n</summary>\n\n- ${a}\n</b></details>`),
  fc
    .tuple(asked, phrase)
    .map(([q, a]) => `1. ### ${q}\n\n   ${a}\n\n   **[⬆ Back to Top](#toc)**\n\n2. ${q}\n3. #### ${q}\n${a}`),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), asked, phrase, fc.constantFrom('- ', '1. '))
    .map(([depth, q, a, mark]) =>
      [
        `${mark}${a}`,
        `${mark}${'#'.repeat(depth)} ${q}`,
        `  ${mark}${q}`,
        `  ${mark}### ${a}`,
        `${mark}Q: ${q}\n    A: ${a}`,
        `${mark}#### ${a}`,
      ].join('\n\n'),
    ),
  fc.tuple(asked, phrase).map(([q, a]) => `1. ${q}\n   > ${a}\n2. ${q}\n\n> ${a}`),
  fc
    .tuple(asked, phrase)
    .map(([q, a]) => `| No. | Question | Answer |\n| --- | --- | --- |\n| 1 | ${q} | ${a} |\n| 2 | ${a} | |`),
  fc
    .tuple(asked, phrase)
    .map(([q, a]) => `- A. ${q}\n- B. ${a}\n- C. ${q}\n\n<details><summary>Answer</summary>\n\n${a}\n</details>`),
  fc.tuple(asked, phrase).map(([q, a]) => `- ${q}\n  - ${a}\n- Q: ${q}\n  A: ${a}`),
  fc.array(asked, { minLength: 3, maxLength: 4 }).map(list => list.map(text => `* ${text}?`).join('\n')),
  fc.constantFrom(
    '---',
    '***',
    '%',
    '?',
    '??',
    '[TOC]',
    '<!-- card -->',
    '<!-- card: none -->',
    '<!-- card: reversed -->',
    'TODO',
    '答案：',
    '**A:** yes',
    '## 参考',
    '#### Answer',
    '[返回顶部](#toc)',
    'words\n[⬆ Back to Top](#toc)',
    '</details>',
    '<details>',
    '<summary>',
    '```js\n# code\nQ: a\n```',
    '    indented\n    A: b',
    '> quoted\n> Q: c?\n> A: d',
    '[^1]\n\n[^1]: a note',
    '[ref]\n\n[ref]: https://example.com',
    '<br/>',
    '- [ ] 待补充',
    '- [l](u)\n- [m](v)',
  ),
);
const notes = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n')), { maxLength: 14 })
  .map(blocks => blocks.map(([text, gap]) => text + gap).join(''));

const real = readFileSync(fileURLToPath(new URL('../../notes/nlp-interview.md', import.meta.url)), 'utf8');
const texts = [real.replace(/\r\n?/gu, '\n'), ...labelledNotes().map(({ notes }) => notes)];

/** One change to a line: gone, twice, moved, cut, of another rank or in another form. */
const mutation = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  how: fc.constantFrom('drop', 'repeat', 'swap', 'cut', 'rank', 'indent', 'list', 'quote', 'insert'),
  insert: block,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, mutations: Mutation[]): string {
  const lines = text.split('\n');
  for (const { at, to, how, insert } of mutations) {
    const index = at % lines.length;
    const other = to % lines.length;
    const line = lines[index] ?? '';
    if (how === 'drop' && lines.length > 1) lines.splice(index, 1);
    if (how === 'repeat') lines.splice(index, 0, line);
    if (how === 'swap') [lines[index], lines[other]] = [lines[other] ?? '', line];
    if (how === 'cut') lines[index] = line.slice(0, to % (line.length + 1));
    if (how === 'rank') lines[index] = line.replace(/^#+/u, '#'.repeat(1 + (to % 6)));
    if (how === 'indent') lines[index] = ' '.repeat(to % 6) + line;
    if (how === 'list') lines[index] = `${1 + (to % 9)}. ${line}`;
    if (how === 'quote') lines[index] = `> ${line}`;
    if (how === 'insert') lines.splice(index, 0, '', insert, '');
  }
  return lines.join('\n');
}

describe('any notes', () => {
  it('made of blocks of every form keep their words and places', () => {
    fc.assert(fc.property(notes, holds), { numRuns: runs(150) });
  });

  it('that people wrote keep their words and places however they are changed', () => {
    const changed = fc.tuple(fc.constantFrom(...texts), fc.array(mutation, { maxLength: 8 }));
    fc.assert(
      fc.property(changed, ([text, mutations]) => holds(mutate(text, mutations))),
      { numRuns: runs(150) },
    );
  });
});
