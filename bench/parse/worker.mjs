// Parses notes one way and prints what it took: `node bench/parse/worker.mjs whole|segments|files QUESTIONS`.
import { markdown, wholeMarkdown } from '../../lib/markdown/markdown.js';
import { notesOf } from './notes.mjs';

const [way, questions] = process.argv.slice(2);
const files = way === 'files' ? 100 : 1;
const count = Math.ceil(Number(questions) / files);
const texts = Array.from({ length: files }, (_, index) => notesOf(1 + index * count, count));

const processor = (way === 'whole' ? wholeMarkdown() : markdown()).freeze();

const before = process.cpuUsage();
const start = performance.now();
// All trees are kept, as a build keeps them.
globalThis.trees = texts.map(text => processor.parse(text));
const clock = performance.now() - start;
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    clock,
    cpu: (user + system) / 1000,
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    memory: process.resourceUsage().maxRSS * 1024,
  }),
);
