// The questions of a bank through anki-apkg-export, as its README shows: `node peer.mjs FOLDER BANK PACKAGE`, where the notes are.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const [folder, bankPath, packagePath] = process.argv.slice(2);
const { default: AnkiExport } = createRequire(join(folder, 'package.json'))('anki-apkg-export');
const bank = JSON.parse(readFileSync(bankPath, 'utf8'));
const deck = new AnkiExport('NLP interview');
for (const { path } of bank.media) deck.addMedia(basename(path), readFileSync(path));
for (const { question, answer } of bank.questions) deck.addCard(withNames(question.html), withNames(answer.html));
writeFileSync(packagePath, await deck.save());

/** Anki knows pictures by name, not by path. */
function withNames(html) {
  return bank.media.reduce((text, { path }) => text.replaceAll(`src="${path}"`, `src="${basename(path)}"`), html);
}
