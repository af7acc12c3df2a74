// How long a sheet takes to print and how much memory, beside md-to-pdf with the same browser and fonts:
// `npm run compile && node bench/sheet.mjs FOLDER [questions…]`, where FOLDER is one with md-to-pdf installed (`npm i
// md-to-pdf` in an empty one). Each run is a process of its own; memory is that of it and of its browser together, at the
// most, and is told on Linux only. md-to-pdf prints neither contents nor tags, and prints once where we print twice.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryOf } from './compare/memory.mjs';
import { notesOf } from './parse/notes.mjs';

const [peer, ...sizes] = process.argv.slice(2);
const path = name => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cardpress-sheet-'));
const rounds = 3;

if (peer === undefined) {
  console.error('usage: node bench/sheet.mjs FOLDER [questions…]');
  process.exit(2);
}

/** Median time in milliseconds and the most memory in bytes. */
async function measure(words, cwd) {
  const times = [];
  let memory = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const child = spawn(process.execPath, words, { cwd, stdio: 'ignore' });
    const timer = setInterval(() => {
      memory = Math.max(memory, memoryOf(child.pid));
    }, 200);
    const status = await new Promise(resolve => child.on('exit', resolve));
    clearInterval(timer);
    if (status !== 0) return undefined;
    times.push(performance.now() - start);
  }
  return { milliseconds: times.sort((a, b) => a - b)[Math.floor(rounds / 2)], memory };
}

const cell = result =>
  (result ? `${(result.milliseconds / 1000).toFixed(1)} s, ${Math.round(result.memory / 1e6)} MB` : 'fails').padEnd(20);

console.log(
  `questions  ${['cardpress', 'md-to-pdf'].map(name => name.padEnd(20)).join('')}ratio  (median of ${rounds})`,
);
for (const questions of sizes.length > 0 ? sizes.map(Number) : [20, 200, 1000]) {
  const notes = join(folder, String(questions), 'notes');
  mkdirSync(notes, { recursive: true });
  const chapters = Array.from({ length: Math.ceil(questions / 100) }, (_, index) => {
    const first = index * 100;
    return `## 第 ${index + 1} 章\n\n${notesOf(first + 1, Math.min(100, questions - first))}`;
  });
  writeFileSync(join(notes, 'notes.md'), `# 笔记\n\n${chapters.join('\n')}`);
  const cwd = join(folder, String(questions));
  const ours = await measure([path('../lib/cli/bin.js'), 'build', '--only', 'sheet'], cwd);
  const theirs = await measure([path('compare/contenders/md-to-pdf.mjs'), peer, join(notes, 'notes.md')], cwd);
  const ratio = ours && theirs ? (ours.milliseconds / theirs.milliseconds).toFixed(2) : '-';
  console.log(`${String(questions).padEnd(11)}${cell(ours)}${cell(theirs)}${ratio}`);
}
rmSync(folder, { recursive: true });
