import { createRequire } from 'node:module';
import type { KatexOptions } from 'katex';

const require = createRequire(import.meta.url);

/**
 * A formula as HTML. KaTeX is loaded only if there is one.
 * @throws ParseError of KaTeX, unless `throwOnError` is false; also where a formula is nested too deeply for it
 */
export function formulaHtml(tex: string, options: KatexOptions): string {
  const { renderToString, ParseError } = load();
  try {
    return quietly(() => renderToString(tex, { strict: false, output: 'html', ...options }));
  } catch (error) {
    // The stack overflowed: `\tiny` and the like take the rest of a formula into themselves, each of them.
    throw error instanceof RangeError ? new ParseError('it is nested too deeply') : error;
  }
}

/** Whether something thrown is KaTeX's complaint about a formula. */
export function isFormulaError(error: unknown): error is Error {
  return error instanceof load().ParseError;
}

function load(): typeof import('katex') {
  return require('katex');
}

/** KaTeX warns on the console about characters that its fonts lack, and has no option against it. */
function quietly<T>(work: () => T): T {
  const { warn } = console;
  console.warn = () => {};
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}
