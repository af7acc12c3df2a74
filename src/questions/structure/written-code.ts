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
  if (node?.type !== 'paragraph') return false;
  const [, name] = /^\s*([^：:\n]{1,24}?)\s*[：:]\s*$/u.exec(textOf(node)) ?? [];
  return name !== undefined && (written.test(bareName(name)) || (!isAbout && partOf(name) === 'answering'));
}
