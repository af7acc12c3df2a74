import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Question } from './asked.js';

/** What a reader said of a pair that the lines alone don't settle: one question, or two. */
export type Verdict = 'same' | 'other';

/**
 * Verdicts by pair. The file holds hashes only, one `hash<tab>verdict` a line, so that nobody's notes are copied into it.
 */
export function readVerdicts(path: string | URL): Map<string, Verdict> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return new Map(
    lines.flatMap((line): [string, Verdict][] => {
      const [, hash, verdict] = /^([\w-]{12})\s+(same|other)\b/u.exec(line) ?? [];
      if (hash === undefined || verdict === undefined) {
        if (line.trim() === '' || line.startsWith('#')) return [];
        throw new Error(`${path}: not a verdict: ${line.slice(0, 80)}`);
      }
      return [[hash, verdict as Verdict]];
    }),
  );
}

/** Adds the verdicts of one file to another, which stays sorted. Says how many were new, and which say otherwise. */
export function mergeVerdicts(path: string, from: string): { added: number; changed: string[] } {
  const known = readVerdicts(path);
  const read = readVerdicts(from);
  const changed = [...read].filter(([hash, verdict]) => (known.get(hash) ?? verdict) !== verdict).map(([hash]) => hash);
  const added = [...read.keys()].filter(hash => !known.has(hash)).length;
  const all = [...new Map([...known, ...read])].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, all.map(line => `${line.join('\t')}\n`).join(''));
  return { added, changed };
}

/** The name of a pair in the file of verdicts. */
export function verdictKey(old: Question, next: Question): string {
  const text = JSON.stringify([old.question, old.answer, next.question, next.answer]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
