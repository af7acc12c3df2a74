import { markdown, wholeMarkdown } from '../../src/markdown/markdown.js';
import { notesOf } from '../notes.js';

/** Parses so many questions as a whole, in segments or in a hundred files, and says what it took. */
export function parseInOneWay(way: string, questions: number) {
  const perFile = way === 'files' ? Math.ceil(questions / 100) : questions;
  const texts = [...notesOf({ questions, mix: 'mixed', perFile })].flatMap(({ data }) =>
    typeof data === 'string' ? [data] : [],
  );
  const processor = (way === 'whole' ? wholeMarkdown() : markdown()).freeze();
  const before = process.cpuUsage();
  const start = performance.now();
  // All trees are kept, as a build keeps them.
  const trees = texts.map(text => processor.parse(text));
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return {
    clock,
    cpu: (user + system) / 1000,
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    memory: process.resourceUsage().maxRSS * 1024,
    trees: trees.length,
  };
}
