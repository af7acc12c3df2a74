// What a build of deck and bank spends its time on, by room: `npm run bench -- profile [questions…]`. See docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { notesOf } from '../notes.js';
import { sharesOf } from './shares.js';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [20, 1000, 10_000];
const columns = sizes.map(questions => new Map(profile(questions)));
const last = columns.at(-1) ?? new Map<string, number>();
const rooms = [...new Set([...last.keys(), ...columns.flatMap(shares => [...shares.keys()])])];
const cell = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(10);
console.log(['questions'.padEnd(20), ...sizes.map(size => String(size).padStart(10))].join(''));
for (const room of rooms) {
  const shares = columns.map(column => column.get(room) ?? 0);
  if (shares.some(share => share >= 0.005)) console.log([room.padEnd(20), ...shares.map(cell)].join(''));
}

function profile(questions: number) {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-profile-'));
  try {
    for (const { name, data } of notesOf({ questions })) {
      const path = join(folder, 'notes', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, data);
    }
    const script = join(process.cwd(), 'bench/profile/build.mjs');
    execFileSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir=profile', script], { cwd: folder });
    const [file = ''] = readdirSync(join(folder, 'profile'));
    return sharesOf(JSON.parse(readFileSync(join(folder, 'profile', file), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
