// Makes a deck of cards that are there already: `node write-deck.mjs CARDS COUNT DECK`.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { emitDeck } from '../../../lib/artifacts/deck/emit-deck.js';
import { readCards } from './cards.mjs';

const [source, count, target] = process.argv.slice(2);
const text = value => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const entries = readCards(source, Number(count)).map(({ front, back }, index) => ({
  type: 'question',
  id: idOf(index),
  modified: 1_700_000_000,
  kind: 'basic',
  status: 'answered',
  question: [text(front)],
  answer: back.map(text),
  deck: ['Bench'],
  tags: [],
  path: [],
  source: { file: 'notes/a.md', lines: [1, 2] },
  media: [],
  changes: [],
}));
const bank = { title: 'Bench', namespace: 'bench', lang: 'zh-CN', entries, media: [], messages: [], modified: 1 };
writeFileSync(target, await emitDeck(bank));

function idOf(index) {
  const hex = createHash('sha256').update(String(index)).digest();
  return Array.from({ length: 16 }, (_, at) => 'abcdefghijklmnopqrstuvwxyz234567'[hex[at] & 31]).join('');
}
