import { isGenericTitle } from '../language/generic.js';
import { textOf } from '../mdast/text.js';
import { bareName, contextOf } from './context.js';
import type { FileDrafts } from './drafts.js';

/**
 * Puts the file's title into the context of questions whose sections are called as those of other files are: 面试开始, Key
 * concepts. What the lock knows a question by stays the same (see `sourcePath`), since other files come and go.
 */
export function nameRecurring(files: readonly FileDrafts[]): void {
  const homes = new Map<string, Set<string>>();
  for (const { path, entries } of files)
    for (const entry of entries)
      for (const section of entry.path) {
        const name = bareName(section);
        homes.set(name, (homes.get(name) ?? new Set()).add(path));
      }
  const isGeneric = (name: string) => isGenericTitle(name) || (homes.get(bareName(name))?.size ?? 0) > 1;
  for (const { path, base = '', title, entries } of files) {
    for (const entry of entries) {
      if (entry.type !== 'question' || entry.path.length === 0) continue;
      const question = textOf({ type: 'root', children: entry.question }).trim();
      const context = contextOf({ path, base, title, sections: entry.path, question }, isGeneric);
      if (context !== entry.path) entry.context = context;
    }
  }
}
