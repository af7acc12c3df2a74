// What edits in bulk do to the histories of a project of strangers' questions: `npm run bench -- bulk --mirror DIR`.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { serialiseLock } from '../../src/identity/format-v1/serialise-lock.js';
import { identify } from '../../src/identity/identify.js';
import { parseLock } from '../../src/identity/lock/parse.js';
import { Random } from '../random.js';
import type { Asked } from '../replay/asked.js';
import { readCollections } from '../replay/collections.js';
import type { BenchDraft } from '../replay/columns.js';
import { askedIn, draftOf } from '../replay/replay.js';
import { serve } from '../replay/threads.js';
import { headOf } from '../replay/walk.js';
import { warm } from '../replay/warm.js';
import { type Edit, edits } from './edits.js';
import { drawProject } from './project.js';

if (isMainThread) await main();
else serve();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mirror: { type: 'string', default: '.' },
      collections: { type: 'string', default: 'bench/replay/collections.json' },
      set: { type: 'string', default: 'fit,bulk' },
      cache: { type: 'string', default: join(tmpdir(), 'replay-cache') },
      count: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      print: { type: 'string', default: '0' },
      threads: { type: 'string', default: '2' },
    },
  });
  const collections = readCollections(values.collections, { set: values.set });
  const walks = collections.map(collection => ({ ...headOf(values.mirror, collection), collection }));
  const caches = await warm(walks, values.cache, Number(values.threads));
  const all = walks.flatMap(({ collection: { name }, versions: [head] }) => {
    const cache = caches.get(name);
    const asked = cache && head ? askedIn(head, cache) : [];
    return asked.map((one): Asked => ({ ...one, file: `${name.replace(/^.*\//u, '')}/${one.file}` }));
  });
  const seed = Number(values.seed);
  const project = drawProject(all, Number(values.count), new Random(seed));
  const files = new Set(project.questions.map(one => one.file)).size;
  console.log(`${project.questions.length} questions in ${files} files, ${project.others.length} others\n`);
  console.log(`${'edit'.padEnd(46)} questions   lost  moved  seconds`);
  for (const [name, kind] of Object.entries(edits)) {
    if (values.only !== undefined && !name.includes(values.only)) continue;
    const start = performance.now();
    const { questions, lost, moved, samples } = measure(kind(project, new Random(seed + 1)));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const numbers = [String(questions).padStart(9), String(lost).padStart(6), String(moved).padStart(6)];
    console.log(`${name.padEnd(46)} ${numbers.join(' ')} ${seconds.padStart(8)}`);
    for (const sample of new Random(seed).shuffled(samples).slice(0, Number(values.print)))
      console.log(`    ${sample}`);
  }
}

/** Counts the questions whose history ended, and those that got the history of another. */
function measure({ before, after }: Edit) {
  const options = { namespace: 'bulk', time: 1 };
  const first = identify(before.map(edited), undefined, options);
  const { lock } = parseLock(serialiseLock(first.lock));
  const idOf = new Map(before.map((one, i) => [one, first.identities[i]?.id ?? '']));
  const owner = new Map(before.map(one => [idOf.get(one) ?? '', one]));
  const { identities } = identify(
    after.map(({ asked }) => edited(asked)),
    lock,
    { ...options, time: 2 },
  );
  const samples: string[] = [];
  let [questions, lost, moved] = [0, 0, 0];
  after.forEach(({ asked, was }, i) => {
    const { id = '', how } = identities[i] ?? {};
    const from = owner.get(id);
    if (was !== undefined) questions++;
    if (was !== undefined && (id === idOf.get(was) || isTwin(was, from))) return;
    if (was === undefined && from === undefined) return;
    if (from === undefined) lost++;
    else moved++;
    const show = (one: Asked | undefined) =>
      one === undefined
        ? 'nothing'
        : `${one.question.replace(/\s+/gu, ' ').slice(0, 120)} @ ${one.file} ${one.section}`;
    samples.push(
      `${from === undefined ? 'lost' : `moved (${how}) from: ${show(from)}`} | now: ${show(asked)} | was: ${show(was)}`,
    );
  });
  return { questions, lost, moved, samples };
}

/** A draft whose content says what the edit made of it. */
function edited(asked: Asked): BenchDraft {
  return { ...draftOf(asked), content: JSON.stringify([asked.question, asked.answer, asked.section]) };
}

/** Copies at one place that nothing tells apart. */
function isTwin(one: Asked, other: Asked | undefined): boolean {
  const same = (key: 'question' | 'answer' | 'file' | 'section') => one[key] === other?.[key];
  return same('question') && same('answer') && same('file') && same('section');
}
