import { textOf } from '../../mdast/text.js';
import type { Classified } from './classify.js';
import type { Scope } from './scopes.js';

/**
 * The file's own title: from its front matter, or else its first heading. If both exist and differ by more than a label or
 * the name of a site, the heading appears nowhere else, so it becomes a section, or a term that others are below.
 */
export function nameOf(scopes: Scope[], { verdicts }: Classified, given: string | undefined): string | undefined {
  const term = scopes.find(scope => verdicts.get(scope)?.reason === 'term-title');
  const title = term ?? scopes.find(scope => verdicts.get(scope)?.kind === 'title');
  // That of a logo has no words.
  const heading = title && textOf(title.heading).trim();
  const name = given ?? (heading || undefined);
  if (title && given !== undefined && !title.titled)
    verdicts.set(title, term ? { kind: 'question', reason: 'term-above' } : { kind: 'section', reason: 'other-title' });
  return name;
}
