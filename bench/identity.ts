// How long telling questions apart takes, and how it grows: `node scripts/bench.mjs identity`.
import { identify } from '../src/identity/identify.js';
import type { IdentityDraft } from '../src/identity/model.js';

const words = (
  'stack queue heap tree graph hash index lock thread process cache socket router token schema query join union cursor ' +
  'buffer kernel driver signal mutex future promise closure scope module bundle loader parser lexer grammar tensor layer ' +
  '栈 队列 索引 线程 进程 缓存 路由 令牌 模式 查询 连接 游标 缓冲 内核 信号 互斥 闭包 作用域 模块 解析 语法 张量 权重 梯度'
).split(' ');

const sizes = [1_000, 10_000, 100_000];
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
  '(milliseconds; beside it, times the row above)',
);
rows.forEach(({ size, ...times }, at) => {
  const cells = Object.entries(times).map(([name, time]) => {
    const above = (rows[at - 1] as Record<string, number> | undefined)?.[name];
    return `${time}${above === undefined ? '' : ` (×${(time / above).toFixed(1)})`}`.padStart(18);
  });
  console.log(String(size).padEnd(12), ...cells);
});

function timed(drafts: IdentityDraft[], lock?: Parameters<typeof identify>[1]) {
  const start = performance.now();
  const result = identify(drafts, lock, { namespace: 'bench', time: 1 });
  return { time: Math.round(performance.now() - start), lock: result.lock };
}

function notes(count: number): IdentityDraft[] {
  const random = mulberry(1);
  const sentence = (length: number) =>
    Array.from(
      { length },
      () => words[Math.floor(random() * words.length)] + (random() < 0.25 ? String(Math.floor(random() * 1000)) : ''),
    ).join(' ');
  return Array.from({ length: count }, (_, i) => {
    const question = `What is ${sentence(4)}?`;
    const answer = sentence(60);
    const file = `notes/${i % 100}.md`;
    return { question, answer, file, section: `section ${i % 1000}`, kind: 'basic', content: question + answer };
  });
}

/** Numbers from 0 to 1, the same on every run. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
