import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { bareName, partOf } from '../text/parts.js';

const written = /^(?:sql )?(?:query|command|script)$|^sql$|^(?:sql ?|查询)?语句$|^命令$/u;

/**
 * Whether a line says that code which answers stands below it, rather than code that is asked about: `Query:`, `代码实现：`.
 *
 * @param isAbout whether the question speaks of code, so that `Code:` may be what it speaks of
 */
export function introducesCode(node: Flow | undefined, isAbout: boolean): boolean {
  const name = nameOn(node);
  return name !== undefined && (introducesQuery(node) || (!isAbout && partOf(name) === 'answering'));
}

/** Whether a line can only say that what was asked for is written below it: `Query:`. Solution may be the end of an explanation. */
export function introducesQuery(node: Flow | undefined): boolean {
  return written.test(bareName(nameOn(node) ?? ''));
}

/** The name that a line consists of, with its colon. */
function nameOn(node: Flow | undefined): string | undefined {
  if (node?.type !== 'paragraph') return undefined;
  return /^\s*([^：:\n]{1,24}?)\s*[：:]\s*$/u.exec(textOf(node))?.[1];
}
