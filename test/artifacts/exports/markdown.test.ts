import { existsSync } from 'node:fs';
import { link, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankFile } from '../../../src/artifacts/bank/emit.js';
import { emitMarkdown } from '../../../src/artifacts/markdown/emit.js';
import type { Bank, Entry } from '../../../src/bank/model.js';
import { tagsOf } from '../../../src/bank/tags.js';
import { compile, loadConfig } from '../../../src/index.js';
import { type Labelled, labelledNotes } from '../../labelled/read.js';
import { question } from '../../support/bank.js';
import { cardpress } from '../../support/cli.js';
import { fixtureConfig } from '../../support/fixture.js';
import { project } from '../../support/project.js';
import { exportBank } from './bank.js';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const once = { env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false, cache: false };
const textOf = (bank: Bank, name: string) =>
  Buffer.from(emitMarkdown(bank).find(file => file.name === name)?.data ?? []).toString();

/** What a build makes of the written notes, in a folder of their own. */
async function again(bank: Bank): Promise<Bank> {
  const files = Object.fromEntries(emitMarkdown(bank).map(({ name, data }) => [name, data]));
  const { root, remove } = await project(files);
  try {
    const { config, problems } = await loadConfig(root);
    if (!config) throw new Error(JSON.stringify(problems));
    return (await compile({ ...once, config, root })).bank;
  } finally {
    await remove();
  }
}

/** What a bank says: no artifact shows paragraphs of an item in another way than its text, and pictures have new paths. */
function said(bank: Bank) {
  const names = new Map(bank.media.map(({ path, sha256 }) => [path, sha256]));
  const content = ({ html }: { html: string }) =>
    html
      .replace(/ src="([^"]*)"/gu, (whole, path) => (names.has(path) ? ` src="${names.get(path)}"` : whole))
      .replace(/<\/?p>/gu, '')
      .replace(/\s*(<\/?li>)\s*/gu, '$1')
      .split(/\s*\n\s*/u)
      .filter(Boolean);
  return bankFile(bank).questions.map(({ question, answer, media, ...rest }) => {
    const { id, kind, status, label, deck, path, context, tags } = rest;
    const shown = { front: content(question), back: content(answer), media: media.map(one => names.get(one)).sort() };
    return { id, kind, status, label, deck, path, context, tags, ...shown };
  });
}

// One of each kind of thing that is written in another way than it was read. Of all fixtures only `foreign-marks` is not the same:
// a box that is never closed is code there, and has an end when it is written.
const kinds = [
  ...['answer-names', 'answers-beside', 'cards', 'clozes', 'constructs', 'dialect-callout', 'dialect-quoted-question'],
  ...['empty-headings', 'encodings', 'flavours-containers', 'flavours-inline', 'follow-ups', 'front-matter-keys'],
  ...[
    'heading-marks',
    'html-blocks',
    'ignored',
    'images-html',
    'images-link',
    'images-sized',
    'local-links',
    'not-utf8',
  ],
  ...['obsidian-logseq', 'shared-parts', 'sounds', 'typed-levels', 'unanswered'],
];

describe('the notes written as Markdown', () => {
  it.each(kinds)('are the same questions when they are built again: %s', async name => {
    const { bank } = await compile({ ...once, ...(await fixtureConfig(join(fixtures, name))) });
    expect(said(await again(bank))).toEqual(said(bank));
  });

  // Answers collected at the end, text between boxes, and labels that a heading would not have.
  it.each(['en-answers-at-end', 'en-callouts', 'zh-dialogue'])(
    'are the same questions but for labels: %s',
    async name => {
      const { notes } = labelledNotes().find(one => one.name === name) as Labelled;
      const { root, remove } = await project({ 'notes/a.md': notes });
      try {
        const { config } = await fixtureConfig(root);
        const { bank } = await compile({ ...once, config, root });
        const plain = (some: ReturnType<typeof said>) => some.map(({ label, ...rest }) => rest);
        expect(plain(said(await again(bank)))).toEqual(plain(said(bank)));
      } finally {
        await remove();
      }
    },
  );

  it('are so with decks, tags and signs that are hard to write', async () => {
    const sample = exportBank();
    // Others of its file are clozes.
    sample.entries.push(question({ id: 'jjjjjjjjjjjjjjjj', question: '怎么写？', answer: '`{{c1::甲}}`' }));
    // A file has one deck; what its questions are about was never worked out for these.
    const ofDeck = (entry: Entry): Entry => ({
      ...entry,
      source: { ...entry.source, file: `notes/${entry.deck.length}.md` },
      tags: tagsOf([['C#'], ['a, b', 'c'], ...entry.tags], entry.path, undefined),
    });
    const bank = { ...sample, entries: sample.entries.map(ofDeck).sort((a, b) => a.deck.length - b.deck.length) };
    const plain = (some: ReturnType<typeof said>) => some.map(({ context, ...rest }) => rest);
    expect(plain(said(await again(bank)))).toEqual(plain(said(bank)));
  });

  it('have the tags of all questions in the front matter, and what is said of a card below its heading', () => {
    const sample = exportBank();
    const [, , first, second] = sample.entries.filter(({ deck }) => deck.length === 1);
    const entries = [first, second].map((entry, index) => ({
      ...(entry as Entry),
      path: [],
      tags: [['x', 'y'], ...(index === 0 ? [['z']] : [])],
    }));
    expect(textOf({ ...sample, entries }, 'notes/sample.md').split('\n')).toEqual([
      ...['---', 'title: 机器学习笔记', 'deck: 机器学习笔记', 'tags:', '  - x/y', '---', ''],
      ...[
        '# What does the decoder attend to?',
        '<!-- card -->',
        '<!-- id: cccccccccccccccc -->',
        '<!-- tags: z -->',
        '',
      ],
      ...['前一时刻的输出', 'K\\V 来自编码器', ''],
      ...['# 要点', '<!-- card: none -->', '', '- 详细准备 Transformer', '- 多写代码', ''],
    ]);
  });
});

describe('cardpress export markdown', () => {
  const note = (question: string) => `# 题\n\n## ${question}\n\n![图](a.png) 是这样。\n`;
  const files = {
    'cardpress.config.json': '{ "notes": ["."], "title": "集", "namespace": "test" }',
    'sub/a.md': note('什么是栈？'),
    'sub/a.png': exportBank().media[0]?.data ?? '',
  };
  let root: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ root, remove } = await project(files));
  });
  afterAll(() => remove());
  const asked = async (folder: string) => {
    const { code, stderr } = await cardpress(folder, 'build', '--only', 'bank');
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    const { questions } = JSON.parse(await readFile(join(folder, 'dist/bank.json'), 'utf8'));
    return questions.map(({ id, deck, answer }: ReturnType<typeof bankFile>['questions'][number]) => [
      id,
      deck,
      answer.text,
    ]);
  };

  it('writes a project that can be built again, with a config, pages and pictures', async () => {
    const before = await asked(root);
    expect((await cardpress(root, 'export', 'markdown')).code).toBe(0);
    const page = await readFile(join(root, 'dist/markdown/sub/a.md'), 'utf8');
    expect(page).toMatch(/^!\[图\]\(\.\.\/media\/cardpress-[0-9a-f]+\.png\) 是这样。$/mu);
    expect(await asked(join(root, 'dist/markdown'))).toEqual(before);
  });

  it('writes no notes of the project', async () => {
    await cardpress(root, 'export', 'markdown');
    expect(await asked(root)).toHaveLength(1);
  });

  it('leaves a file of the notes alone, under whatever name', async () => {
    const { root, remove } = await project({
      'cardpress.config.json': '{ "notes": ["notes", "markdown/notes/b.md"], "namespace": "test" }',
      'notes/b.md': note('什么是栈？'),
      'markdown/notes/b.md': note('什么是队列？'),
      'a.png': files['sub/a.png'],
    });
    try {
      for (const folder of ['.', 'other']) {
        const { code, stdout, stderr } = await cardpress(root, 'export', 'markdown', '--out-dir', folder);
        expect(code).toBe(1);
        expect(stdout + stderr).toContain('markdown/notes/b.md');
        expect(stdout + stderr).toContain('a file of the notes, which would be overwritten');
        expect(await readFile(join(root, 'markdown/notes/b.md'), 'utf8')).toBe(note('什么是队列？'));
        expect(existsSync(join(root, folder, 'markdown/cardpress.config.json'))).toBe(false);
        await mkdir(join(root, 'other/markdown/notes'), { recursive: true });
        if (folder === '.') await link(join(root, 'markdown/notes/b.md'), join(root, 'other/markdown/notes/b.md'));
      }
    } finally {
      await remove();
    }
  });
});
