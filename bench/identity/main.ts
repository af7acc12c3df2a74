// How long telling questions apart takes, and how it grows: `npm run bench -- identity [sizes…]`. Time is the
// process's own, so that other work on the machine counts little.
import { identify } from '../../src/identity/identify.js';
import type { IdentityDraft } from '../../src/identity/model.js';
import { sentences } from '../sentences.js';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 10_000, 100_000];
const rows = sizes.map(size => {
  const drafts = notes(size);
  const { lock, ...first } = timed(drafts);
  const reword = (draft: IdentityDraft) => {
    const question = draft.question.replace('What is', 'Explain').replace('?', ' in short');
    return { ...draft, question, answer: `${draft.answer} more`, content: `${draft.content} more` };
  };
  return {
    size,
    first: first.time,
    unchanged: timed(drafts, lock).time,
    'a tenth reworded': timed(
      drafts.map((draft, i) => (i % 10 === 0 ? reword(draft) : draft)),
      lock,
    ).time,
    'all reworded': timed(drafts.map(reword), lock).time,
  };
});
console.log(
  'questions'.padEnd(12),
  ...Object.keys(rows[0] ?? {}).slice(1),
  '(milliseconds of CPU; beside it, times the row above)',
);
rows.forEach(({ size, ...times }, at) => {
  const cells = Object.entries(times).map(([name, time]) => {
    const above = (rows[at - 1] as Record<string, number> | undefined)?.[name];
    return `${time}${above === undefined ? '' : ` (×${(time / above).toFixed(1)})`}`.padStart(18);
  });
  console.log(String(size).padEnd(12), ...cells);
});

function timed(drafts: IdentityDraft[], lock?: Parameters<typeof identify>[1]) {
  const start = process.cpuUsage();
  const result = identify(drafts, lock, { namespace: 'bench', time: 1 });
  // It is made when somebody asks for it.
  void result.plan;
  const { user, system } = process.cpuUsage(start);
  return { time: Math.round((user + system) / 1000), lock: result.lock };
}

function notes(count: number): IdentityDraft[] {
  const sentence = sentences(1);
  return Array.from({ length: count }, (_, i) => {
    const question = `What is ${sentence(4)}?`;
    const answer = sentence(60);
    const file = `notes/${i % 100}.md`;
    return { question, answer, file, section: `section ${i % 1000}`, kind: 'basic', content: question + answer };
  });
}
