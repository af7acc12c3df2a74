// The questions of a bank through anki-apkg-export, as its README shows: `node peer.mjs BANK PACKAGE`, where the notes are.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import exporter from 'anki-apkg-export';

const [bankPath, packagePath] = process.argv.slice(2);
const bank = JSON.parse(readFileSync(bankPath, 'utf8'));
const AnkiExport = exporter.default ?? exporter;

const deck = new AnkiExport('NLP interview');
for (const { path } of bank.media) deck.addMedia(basename(path), readFileSync(path));
for (const { question, answer } of bank.questions) deck.addCard(withNames(question.html), withNames(answer.html));
writeFileSync(packagePath, await deck.save());

/** Anki knows pictures by name, not by path. */
function withNames(html) {
  return bank.media.reduce((text, { path }) => text.replaceAll(`src="${path}"`, `src="${basename(path)}"`), html);
}
