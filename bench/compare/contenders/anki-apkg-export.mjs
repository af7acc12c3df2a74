// Makes a deck of cards with anki-apkg-export: `node anki-apkg-export.mjs FOLDER CARDS COUNT DECK`.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readCards } from './cards.mjs';

const [folder, source, count, target] = process.argv.slice(2);
const { default: Exporter } = createRequire(join(folder, 'package.json'))('anki-apkg-export');
const deck = new Exporter('Bench');
for (const { front, back } of readCards(source, Number(count)))
  deck.addCard(front, back.map(text => `<p>${text}</p>`).join(''));
writeFileSync(target, await deck.save());
