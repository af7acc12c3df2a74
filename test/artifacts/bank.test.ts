import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bank as artifact } from '../../src/artifacts/bank/artifact.js';
import { bankFile, bankFileSchema, compile, loadConfig, readBank } from '../../src/index.js';
import { picture, question, sampleBank } from '../support/bank.js';
import { project } from '../support/project.js';

const asked = (answer: string, more = {}) =>
  bankFile(sampleBank({ entries: [question({ kind: 'cloze', question: '栈和队列？', answer, ...more })] }))
    .questions[0];

describe('cloze deletions in the bank', () => {
  it('are data: number, hidden text and hint, in the order of the text', () => {
    expect(asked('栈是{{c2::后**进**先出::顺序}}，队列是{{c1::先进{{c3::先::?}}出}}，$x^{{c1::2}}$。')?.clozes).toEqual(
      [
        { number: 2, text: '后进先出', hint: '顺序' },
        { number: 1, text: '先进先出' },
        { number: 3, text: '先', hint: '?' },
        { number: 1, text: '2' },
      ],
    );
  });

  it('have a front that shows none of them', () => {
    const { front, answer } = asked('栈是{{c1::后进先出::顺序}}，队列是{{c2::先进先出}}。') ?? {};
    expect(front).toEqual({
      markdown: '栈和队列？\n\n栈是\\[顺序]，队列是\\[…]。',
      text: '栈和队列？\n栈是[顺序]，队列是[…]。',
      html: '<p>栈和队列？</p>\n<p>栈是[顺序]，队列是[…]。</p>',
    });
    expect(answer?.text).toBe('栈是后进先出，队列是先进先出。');
  });

  it('are nothing that other questions have', () => {
    for (const entry of [
      asked('后进先出。'),
      asked('`{{c1::甲}}`', { kind: 'basic' }),
      asked('{{c1::甲}}', { kind: 'basic' }),
    ])
      expect(Object.keys(entry ?? {}).filter(key => key === 'clozes' || key === 'front')).toEqual([]);
  });
});

describe('bankMedia', () => {
  const bank = sampleBank();
  const made = async (bankMedia: 'none' | 'folder' | 'inline') => {
    const { files } = await artifact.make(bank, { bankMedia, templates: {} }, { root: '.', env: {} });
    const file = readBank(Buffer.from(files[0]?.data ?? []).toString());
    expect(bankFileSchema.parse(file)).toEqual(file);
    const src = / src="([^"]*)"/u.exec(file.questions[0]?.answer.html ?? '')?.[1] ?? '';
    return { files, media: file.media, src };
  };

  it('none: HTML names the files in the project', async () => {
    const { files, media, src } = await made('none');
    expect(files.map(({ name }) => name)).toEqual(['bank.json']);
    expect(media.map(({ file }) => file)).toEqual([undefined]);
    expect(src).toBe(picture.path);
  });

  it('folder: they are copied beside the bank, and HTML names the copies', async () => {
    const { files, media, src } = await made('folder');
    expect(files.map(({ name }) => name)).toEqual(['bank.json', `media/${picture.name}`]);
    expect(files[1]?.data).toEqual(picture.data);
    expect(media.map(({ path, file }) => [path, file])).toEqual([[picture.path, src]]);
    expect(src).toBe(`media/${picture.name}`);
  });

  it('inline: they are in the HTML', async () => {
    const { files, media, src } = await made('inline');
    expect(files).toHaveLength(1);
    const [, data = ''] = /^data:image\/png;base64,(.+)$/u.exec(src) ?? [];
    expect(createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')).toBe(media[0]?.sha256);
  });
});

describe('the source of a question', () => {
  it('has lines and columns', async () => {
    const { root, remove } = await project({
      'notes/a.md': '# 题\n\n- 栈\n  - 什么是栈？\n    - 后进先出。\n  - 什么是队列？\n    - 先进先出。\n',
    });
    try {
      const { config } = await loadConfig(root);
      if (!config) throw new Error('no config');
      const { bank } = await compile({ config, root, env: {}, history: false });
      expect(bankFile(bank).questions.map(({ source }) => source)).toEqual([
        { file: 'notes/a.md', lines: [4, 5], columns: [5, 12] },
        { file: 'notes/a.md', lines: [6, 7], columns: [5, 12] },
      ]);
    } finally {
      await remove();
    }
  });
});
