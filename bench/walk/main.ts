// How long it takes to bring a lock forward over a long history: `npm run bench -- walk [questions] [commits] [files…]`.
// Time is the process's own and its children's, so that other work on the machine counts little.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configSchema } from '../../src/config/schema.js';
import { fileHistory } from '../../src/git/file-history.js';
import { findRepository } from '../../src/git/repository.js';
import { lockFromHistory } from '../../src/history/lock-from-history.js';
import { PastConfigs } from '../../src/history/past-configs.js';
import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { sentences } from '../sentences.js';

const [questions = 500, commits = 500, ...layouts] = process.argv.slice(2).map(Number);
console.log('files'.padEnd(8), 'seconds of CPU'.padStart(16), 'peak MB'.padStart(10), '  lock');
for (const files of layouts.length > 0 ? layouts : [20, 1]) {
  const root = mkdtempSync(join(tmpdir(), 'cardpress-walk-'));
  try {
    write(root, files);
    const { seconds, peak, lock } = await walk(root);
    console.log(String(files).padEnd(8), seconds.toFixed(1).padStart(16), String(peak).padStart(10), ` ${lock}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function walk(root: string) {
  const start = process.cpuUsage();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const { repository } = await findRepository(root);
  if (repository === undefined) throw new Error('Git did not write the history.');
  const config = configSchema.parse({ notes: ['notes'] });
  const history = await fileHistory(repository, config.lock);
  const configs = new PastConfigs(repository);
  const options = { repository, history, notes: config.notes, configs, config, lock: undefined, namespace: 'bench' };
  const lock = (await lockFromHistory(options))?.lock;
  clearInterval(watch);
  repository.close();
  if (lock === undefined) throw new Error('The history has no notes.');
  const { user, system } = process.cpuUsage(start);
  const sum = createHash('sha256').update(serialiseLock(lock)).digest('hex').slice(0, 12);
  return { seconds: (user + system) / 1e6, peak: Math.round(peak / 1e6), lock: sum };
}

/** A repository whose commits each edit one question: four answers in five, and one question in five. */
function write(root: string, files: number): void {
  const sentence = sentences(1);
  const asked = Array.from({ length: questions }, () => ({ question: sentence(5), answer: answer() }));
  const stream: string[] = [];
  for (let commit = 0; commit < commits; commit++) {
    const edited = (commit * 37) % questions;
    const one = asked[edited];
    if (commit > 0 && one !== undefined) {
      if (commit % 5 === 0) one.question = `${one.question} ${sentence(1)}`;
      else one.answer = one.answer.replace(/\n\n[^\n]*$/u, `\n\n${sentence(12)}.`);
    }
    const changed = commit === 0 ? Array.from({ length: files }, (_, file) => file) : [edited % files];
    stream.push(`commit refs/heads/main\ncommitter a <a@example.com> ${1_600_000_000 + commit} +0000\ndata 0\n`);
    for (const file of changed) {
      const own = asked.filter((_, index) => index % files === file);
      const text = `# Notes ${file}\n\n${own.map(({ question, answer }) => `## What is ${question}?\n\n${answer}\n`).join('\n')}`;
      stream.push(`M 100644 inline notes/${file}.md\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  const git = (input: string | undefined, ...args: string[]) => {
    const { status, stderr } = spawnSync('git', ['-C', root, ...args], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')} failed:\n${stderr}`);
  };
  git(undefined, 'init', '-q', '-b', 'main');
  git(stream.join(''), 'fast-import', '--quiet');
  git(undefined, 'reset', '-q', '--hard', 'main');

  /** Some 800 bytes: a paragraph, a list, a line of code, a sentence. */
  function answer(): string {
    const list = Array.from({ length: 4 }, () => `- **${sentence(1)}**: ${sentence(8)}`).join('\n');
    return `${sentence(40)}.\n\n${list}\n\n\`\`\`js\nconst a = '${sentence(3)}';\n\`\`\`\n\n${sentence(12)}.`;
  }
}
