/**
 * Makes one e-book of the notes of all fixtures, one of the real notes and one of the hard sample, and has EPUBCheck read them.
 * Wants Java 17 and Maven, which brings EPUBCheck; run `npm run compile` first.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emitEpub } from '../lib/artifacts/epub/emit.js';
import { compile, configSchema } from '../lib/index.js';
import { validate } from './java.mjs';

const path = name => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cardpress-epub-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const files = [];
for (const [name, root, notes] of [
  ['real', path('..'), 'notes'],
  ['hard', path('../test/artifacts/sheet/hard'), 'notes'],
  // But for a drawing that wants something that is not in it, which stays as its author made it.
  ['fixtures', path('../test/fixtures'), '!(images-svg)/notes/**/*.md'],
]) {
  const config = configSchema.parse({ notes: [notes], namespace: name });
  const { bank } = await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false });
  const file = join(folder, `${name}.epub`);
  writeFileSync(file, await emitEpub(bank));
  files.push(file);
}

process.exitCode = validate('epubcheck', files);
