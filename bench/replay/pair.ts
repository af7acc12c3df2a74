import { type Asked, groupBy } from './asked.js';

/**
 * What became of a question from one version to the next, told from git's diff of the lines alone.
 * `sure` is false where the lines do not say: such pairs are for a reader to judge.
 */
export interface Pair {
  old: Asked;
  new: Asked;
  by: 'file' | 'heading line' | 'answer lines' | 'heading text' | 'answer text' | 'same hunk' | 'likeness';
  sure: boolean;
}

export function pair(old: Asked, next: Asked, by: Pair['by'], sure: boolean): Pair {
  return { old, new: next, by, sure };
}

/** Whether a question's text can stand under one thing only; 优缺点 and "Summary" say nothing by themselves. */
export function isTelling(question: string): boolean {
  const han = question.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return question.length + han > 14;
}

/** A text together with the sections that it stands in. */
export function withSection({ section }: Asked, text: string): string {
  return JSON.stringify([section, text]);
}

/** Questions that have their key to themselves before and after; those already taken are left out. */
export function unique(
  old: Iterable<Asked>,
  next: Iterable<Asked>,
  key: (one: Asked) => string | undefined,
): [Asked, Asked][] {
  const groups = (all: Iterable<Asked>) => groupBy(all, one => key(one)?.replace(/\s+/gu, ' '));
  const others = groups(next);
  return [...groups(old)].flatMap(([text, group]): [Asked, Asked][] => {
    const match = others.get(text);
    const [a, b] = [group[0], match?.[0]];
    return text !== undefined && group.length === 1 && match?.length === 1 && a && b ? [[a, b]] : [];
  });
}
