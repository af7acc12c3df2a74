// Builds notes that nobody wrote: `npm run fuzz [-- --seed N --count N --anki --show]`. Each is a note of the tests,
// changed by chance; the same seed gives the same notes. A note may be refused with a message, and nothing else: no exception, no bank
// that its schema refuses, no character that neither the notes nor we wrote, the same bytes with and without a cache.
// With `--anki` the real Anki imports them, many in each deck: `test/fuzz`.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bankJsonSchema, compile, configSchema, emitBank, emitDeck, loadFaces } from '../../lib/index.js';
import { environment, runScenarios, versions } from '../../scripts/anki.mjs';
import { hostileNotes } from '../../test/hostile/attacks.mjs';
import { mutated, randomOf } from './mutate.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '600' },
    anki: { type: 'boolean' },
    show: { type: 'boolean' },
  },
});
const [first, count] = [Number(values.seed), Number(values.count)];
/** Notes in one deck. */
const batch = 50;
const config = configSchema.parse({ notes: ['notes'], namespace: 'cardpress-fuzz' });

const isValid = new Ajv2020({ strict: false }).compile(bankJsonSchema());
const faces = await loadFaces();

const fixtures = fileURLToPath(new URL('../../test/fixtures/', import.meta.url));
const notes = [
  ...readdirSync(fixtures, { recursive: true })
    .filter(name => name.endsWith('.md') && !name.startsWith('hostile'))
    .sort()
    .map(name => readFileSync(join(fixtures, name), 'utf8')),
  ...hostileNotes.map(({ text }) => text),
]
  // Long ones are bench/linear's.
  .filter(text => text.length < 4000);

const root = mkdtempSync(join(tmpdir(), 'cardpress-fuzz-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
mkdirSync(join(root, 'notes'));
const file = join(root, 'notes', 'a.md');
const env = { SOURCE_DATE_EPOCH: '1700000000', XDG_CACHE_HOME: join(root, 'cache') };
// The folder is in no repository; asking git about each note would take longer than much of what is tried here.
process.env.PATH = '';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among them
const inner = /[\0-\x08\v-\x1f\x7f\uD800-\uF8FF\uFFF0-\uFFFF]|[\u{F0000}-\u{10FFFF}]/gu;

const wrong = [];
const kept = [];
let [refused, built] = [0, 0];
for (let seed = first; seed < first + count; seed++) {
  const text = mutated(notes, randomOf(seed));
  if (values.show) console.log(text);
  const problem = await problemOf(text, seed).catch(error => String(error?.stack ?? error).slice(0, 600));
  if (problem !== undefined) {
    wrong.push(seed);
    console.log(`! seed ${seed}: ${problem}`);
  }
}
const failed = values.anki ? await importAll() : 0;
console.log(`fuzz ${count}: ${built} built, ${refused} refused, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 || built === 0 || failed > 0 ? 1 : 0;

async function problemOf(text, seed) {
  writeFileSync(file, text);
  const { bank } = await compile({ config, root, env, history: false });
  const bug = bank.messages.find(({ rule }) => rule === 'internal-error');
  if (bug) return `${bug.reason} ${bug.stack ?? ''}`.slice(0, 600);
  const json = Buffer.from(await emitBank(bank)).toString();
  const strange = strangeIn(json, text);
  if (strange !== undefined) return strange;
  if (!isValid(JSON.parse(json))) return `the schema refuses the bank: ${JSON.stringify(isValid.errors?.[0])}`;
  if (bank.messages.some(({ severity }) => severity === 'error')) {
    refused++;
    return undefined;
  }
  built++;
  kept.push({ seed, text });
  const deck = Buffer.from(await emitDeck(bank, { faces }));
  if (seed % 10 !== 0) return undefined;
  // Once to be kept, and once as it was kept.
  for (const time of ['first', 'second']) {
    const { bank: again } = await compile({ config, root, env, history: false, cache: true });
    if (!deck.equals(await emitDeck(again, { faces }))) return `with a cache the ${time} deck has other bytes`;
    if (Buffer.from(await emitBank(again)).toString() !== json) return `with a cache the ${time} bank has other bytes`;
  }
  return undefined;
}

/** A character that stands for something inside of a program and that the notes do not have. */
function strangeIn(json, text) {
  // The parser has one for NUL, and references and escapes may name any.
  if (/&#|\\[xeu]/iu.test(text)) return undefined;
  const known = new Set(text.includes('\0') ? `${text}\uFFFD` : text);
  let strange;
  JSON.parse(json, (_key, value) => {
    for (const [sign] of typeof value === 'string' ? value.matchAll(inner) : []) if (!known.has(sign)) strange ??= sign;
    return value;
  });
  return strange && `U+${strange.codePointAt(0).toString(16)} is in the bank and not in the notes`;
}

/** Has the real Anki import all that was built. Returns how many scenarios failed. */
async function importAll() {
  const folder = join(root, 'decks');
  mkdirSync(folder);
  for (let from = 0; from < kept.length; from += batch) await writeDeck(folder, kept.slice(from, from + batch));
  const variables = { ...process.env, CARDPRESS_DECKS: folder };
  return (await runScenarios(environment(versions[0]), 'fuzz', [], variables)).failed;
}

async function writeDeck(folder, some) {
  rmSync(join(root, 'notes'), { recursive: true });
  mkdirSync(join(root, 'notes'));
  for (const { seed, text } of some) writeFileSync(join(root, 'notes', `${seed}.md`), text);
  const { bank } = await compile({ config, root, env, history: false });
  if (bank.entries.every(({ type }) => type !== 'question')) return;
  writeFileSync(join(folder, `${some[0].seed}–${some.at(-1).seed}.apkg`), await emitDeck(bank, { faces }));
}
