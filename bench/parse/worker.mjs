// Parses notes one way and prints how long it took: `node bench/parse/worker.mjs whole|segments|files QUESTIONS`.
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdown } from '../../lib/source/markdown.js';
import { notesOf } from './notes.mjs';

const [way, questions] = process.argv.slice(2);
const files = way === 'files' ? 100 : 1;
const count = Number(questions) / files;
const texts = Array.from({ length: files }, (_, index) => notesOf(1 + index * count, count));

const whole = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMath)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkCjkFriendly)
  .freeze();
const processor = way === 'whole' ? whole : markdown().freeze();

const start = performance.now();
for (const text of texts) processor.parse(text);
const milliseconds = performance.now() - start;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
process.stdout.write(JSON.stringify({ milliseconds, bytes, memory: process.resourceUsage().maxRSS * 1024 }));
