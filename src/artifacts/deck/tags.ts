import type { Draft } from '../../bank/model.js';
import { nested } from '../nested.js';

/** A question's tags in Anki's syntax, including the one that marks it as unanswered. */
export function tagsOf({ status, tags }: Pick<Draft, 'status' | 'tags'>): string[] {
  const names = tags.map(nested);
  return status === 'unanswered' ? [...names, 'unanswered'] : names;
}

/**
 * Tags as Anki stores them: separated by spaces, with one at both ends, unique and sorted. White space inside a tag
 * becomes `_`; quotation marks and control characters, which Anki would remove, are dropped.
 */
export function tagList(tags: string[]): string {
  const clean = tags.map(tag =>
    tag
      .normalize('NFC')
      .trim()
      .replace(/\s+/gu, '_')
      .replace(/["\p{Cc}]/gu, ''),
  );
  const byKey = new Map(clean.filter(tag => tag !== '').map(tag => [tag.toLowerCase(), tag]));
  const list = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
  return list.length > 0 ? ` ${list.join(' ')} ` : '';
}
