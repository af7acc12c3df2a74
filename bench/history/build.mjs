import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const cli = join(process.cwd(), 'lib/cli/bin.js');
const peer = join(process.cwd(), 'bench/history/peer.mjs');
const notes = join(process.cwd(), 'notes');
// As on someone's own machine: the clock counts and the lock is written.
const { CI: _, SOURCE_DATE_EPOCH: __, ...env } = process.env;

/** Files of the repository's notes, as bytes by their name. */
export function readNotes() {
  const names = readdirSync(notes, { recursive: true }).filter(name => statSync(join(notes, name)).isFile());
  return Object.fromEntries(names.map(name => [name.replaceAll('\\', '/'), readFileSync(join(notes, name))]));
}

/**
 * Builds the notes, then the changed notes, in an empty folder, each with both tools and each in a process of its own.
 *
 * @param peerFolder where anki-apkg-export is installed
 * @returns the two banks, and by tool the two packages, as paths
 */
export function build(folder, files, change, peerFolder) {
  const versions = [files, change(files)].map((changed, index) => {
    for (const [name, content] of Object.entries(changed)) write(join(folder, 'notes', name), content);
    const out = join(folder, `v${index + 1}`);
    run(folder, [cli, 'build', 'notes', '--only', 'deck', '--only', 'bank', '--out-dir', out]);
    const bank = join(out, 'bank.json');
    const deck = join(out, 'anki-apkg-export.apkg');
    run(folder, [peer, peerFolder, bank, deck]);
    return { bank, cardpress: join(out, 'deck.apkg'), 'anki-apkg-export': deck };
  });
  const both = key => versions.map(version => version[key]);
  const packages = { cardpress: both('cardpress'), 'anki-apkg-export': both('anki-apkg-export') };
  return { banks: both('bank'), packages };
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function run(cwd, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
}
