import { expect, it } from 'vitest';
import { compile, configSchema, emitDeck, loadFaces } from '../../../src/index.js';
import { readPackage } from '../../support/package.js';
import { png } from '../../support/png.js';
import { project } from '../../support/project.js';

it('pictures are packed once by their bytes, those in HTML too, and none that no card shows', async () => {
  const dot = png(5, 4, [1, 2, 3]);
  const folder = await project({
    'notes/a.md': [
      '## Q1：a\n![x](a.png) ![[b.png]] <img src="D:\\x\\b.png" width="20">',
      '## Q2：b\n![x](c d.png)',
      `## Q3：c\n<img src="data:image/png;base64,${Buffer.from(dot).toString('base64')}">`,
    ].join('\n\n'),
    'notes/a.png': dot,
    'notes/b.png': dot,
    'notes/c d.png': png(5, 5, [1, 2, 3]),
    'notes/unused.png': png(9, 9, [1, 2, 3]),
  });
  const config = configSchema.parse({ namespace: 'notes' });
  const { bank } = await compile({
    config,
    root: folder.root,
    env: { SOURCE_DATE_EPOCH: '1700000000' },
    history: false,
  });
  const deck = await readPackage(await emitDeck(bank, { faces: await loadFaces(), unanswered: 'include' }));
  await folder.remove();
  expect(bank.messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(deck.media.size).toBe(2);
  const [name = ''] = [...deck.media].find(([, data]) => Buffer.from(data).equals(dot)) ?? [];
  const answerTo = (letter: string) =>
    deck.notes.find(({ fields }) => fields.Question?.includes(letter))?.fields.Answer;
  const [first, third] = [answerTo('>a<'), answerTo('>c<')];
  expect(first?.match(/<img[^>]*>/gu)).toEqual([
    `<img src="${name}" alt="x">`,
    `<img src="${name}" alt="">`,
    `<img src="${name}" width="20">`,
  ]);
  expect(third).toBe(`<img src="${name}">`);
});
