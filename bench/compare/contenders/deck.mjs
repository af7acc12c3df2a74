// Makes one deck with one tool and prints how long it took: `node bench/compare/contenders/deck.mjs TOOL CARDS`.
import { createHash } from 'node:crypto';

const [tool, count] = process.argv.slice(2);
const cards = Array.from({ length: Number(count) }, (_, index) => ({
  front: `问题 ${index}：第 ${index} 个概念是什么？`,
  back: `第 ${index} 个概念的说明。`.repeat(20),
}));

const makers = {
  async cardpress() {
    const { emitDeck, loadFaces } = await import('../../../lib/index.js');
    const text = value => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
    const entries = cards.map(({ front, back }, index) => ({
      type: 'question',
      id: idOf(index),
      modified: 1_700_000_000,
      kind: 'basic',
      status: 'answered',
      question: text(front),
      answer: text(back),
      deck: ['Bench'],
      tags: [],
      path: [],
      source: { file: 'notes/a.md', lines: [1, 2] },
      media: [],
      changes: [],
    }));
    const bank = { title: 'Bench', namespace: 'bench', lang: 'zh-CN', entries, media: [], messages: [], modified: 1 };
    return emitDeck(bank, { faces: await loadFaces(), unanswered: 'include' });
  },
  async 'anki-apkg-export'() {
    const { default: exporter } = await import('anki-apkg-export');
    const deck = (exporter.default ?? exporter)('Bench');
    for (const { front, back } of cards) deck.addCard(front, back);
    return deck.save();
  },
};

function idOf(index) {
  const hex = createHash('sha256').update(String(index)).digest();
  return Array.from({ length: 16 }, (_, at) => 'abcdefghijklmnopqrstuvwxyz234567'[hex[at] & 31]).join('');
}

const start = performance.now();
const data = await makers[tool]();
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ milliseconds, bytes: data.length }));
