import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Asked } from './split.js';

/** What a reader said of a pair that the lines alone don't settle: one question, or two. */
export type Verdict = 'same' | 'other';

/**
 * Verdicts by pair. The file holds hashes only, one `hash<tab>verdict` a line, so that nobody's notes are copied into it.
 */
export function readVerdicts(path: string | URL): Map<string, Verdict> {
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(lines.filter(Boolean).map(line => line.split('\t') as [string, Verdict]));
}

/** The name of a pair in the file of verdicts. */
export function verdictKey(old: Asked, next: Asked): string {
  const text = JSON.stringify([old.question, old.answer, next.question, next.answer]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
