import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { partParserOf } from '../html/remark-html-text.js';
import { limitNesting } from '../limits/inline.js';
import { limitLazyLines } from '../limits/lazy-lines.js';
import { type Asked, askThrough } from './identifiers.js';

/**
 * Parses a part of a file; `found` is called with positions relative to its start where something is nested too deeply.
 */
export type ParsePart = (text: string, file: VFile, asked: Asked, found: (point: Point) => void) => Root;

/**
 * Turns a processor's parser into one that reads a part of a file, given answers about the definitions of the whole. Is
 * called when all parser extensions are registered, and before first use.
 */
export function askable(processor: Processor): ParsePart {
  const parser = partParserOf(processor);
  if (!parser) throw new Error('There has to be a parser.');
  let current: { asked: Asked; found: (point: Point) => void } | undefined;
  const data = processor.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    askThrough(() => current?.asked),
    limitNesting(point => current?.found(point)),
    limitLazyLines(),
  ];
  return (text, file, asked, found) => {
    current = { asked, found };
    try {
      return parser(text, file) as Root;
    } finally {
      current = undefined;
    }
  };
}
