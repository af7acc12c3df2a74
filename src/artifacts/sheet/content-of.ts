import type { Entry } from '../../bank/model.js';
import type { Flow } from '../../mdast/nodes.js';

/** All content of an entry, in its order. */
export function contentOf(entry: Entry): Flow[] {
  return entry.type === 'section' ? entry.content : [...entry.question, ...entry.answer];
}
