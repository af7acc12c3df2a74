import { listed } from '../say/lists.js';
import { say } from '../say/say.js';

const most = 3;

/** The files after the first one, abbreviated, with the verb that applies to them: `, as do b.md, c.md, 4 more`. */
export function asDo(files: readonly string[], verb: 'do' | 'are' | 'have' = 'do'): string {
  if (files.length === 0) return '';
  const more = files.length - most + 1;
  const some = listed(more > 1 ? [...files.slice(0, most - 1), say('{more} more', { more })] : files);
  if (verb === 'are') return say(', as are {some}', { some });
  return verb === 'have' ? say(', as have {some}', { some }) : say(', as do {some}', { some });
}
