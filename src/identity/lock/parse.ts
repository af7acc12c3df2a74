import { readHeader } from '../format-v1/header.js';
import { isTime, readEntry } from '../format-v1/line.js';
import { sortEntries } from '../format-v1/serialise-lock.js';
import type { Entry, Lock } from '../model.js';
import { findConflicts } from './conflicts.js';
import type { LockProblem } from './problem.js';

export type ParsedLock = { lock: Lock; problems: [] } | { lock?: never; problems: [LockProblem, ...LockProblem[]] };

const restore = 'Take the line back from git (git log -p shows it), or delete the line: its card then starts anew.';

/**
 * Reads the text of a lock. All mistakes come back at once and then there is no lock, so that nothing half read is ever
 * written back. Lines may stand in any order and end in CR LF; blank lines are passed over.
 */
export function parseLock(text: string): ParsedLock {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const { problems, marked } = findConflicts(lines);
  const header = marked(0) === undefined ? readHeader(lines[0] ?? '') : undefined;
  if (header !== undefined) return { problems: [header] };

  const report = (index: number, reason: string, remedy: string) => problems.push({ line: index + 1, reason, remedy });
  const lock: Lock = { namespace: '', noteTypes: {}, entries: [] };
  const seen = new Map<string, { line: number; text: string }>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '' || marked(index) === 'marker') continue;
    const read = readLine(line);
    if (typeof read === 'string') {
      report(index, read, restore);
      continue;
    }
    const first = seen.get(read.key);
    seen.set(read.key, first ?? { line: index + 1, text: line });
    if (first === undefined) {
      read.add(lock);
      continue;
    }
    // Both sides of a conflict hold the line that they disagree on; the conflict is already reported.
    if (marked(index) === 'inside' || (read.entry === undefined && first.text === line)) continue;
    report(index, `${read.key} is already on line ${first.line}`, 'Keep one of the two lines, the one changed last.');
  }
  if (!seen.has('the namespace') && problems.length === 0) report(0, 'the line with the namespace is missing', restore);

  lock.entries = sortEntries(lock.entries);
  const [problem, ...others] = problems.sort((a, b) => a.line - b.line);
  return problem === undefined ? { lock, problems: [] } : { problems: [problem, ...others] };
}

interface ReadLine {
  /** What a lock has once, in words for a report. */
  key: string;
  entry?: Entry;
  add: (lock: Lock) => void;
}

function readLine(line: string): ReadLine | string {
  const fields = parseJson(line);
  if (!Array.isArray(fields)) return 'the line is damaged: it is not a list in JSON';
  const [kind, ...rest] = fields as unknown[];
  if (kind === 'namespace') {
    const [namespace] = rest;
    if (rest.length !== 1 || typeof namespace !== 'string' || namespace === '') return 'the namespace must be a name';
    return { key: 'the namespace', add: lock => void Object.assign(lock, { namespace }) };
  }
  if (kind === 'note type') {
    const [name, hash, modified] = rest;
    if (rest.length !== 3 || typeof name !== 'string' || typeof hash !== 'string' || !isTime(modified))
      return 'a note type must have a name, a hash and a time';
    const add = (lock: Lock) => void Object.assign(lock.noteTypes, { [name]: { hash, modified } });
    return { key: `the note type ${name}`, add };
  }
  const entry = readEntry(fields);
  if (typeof entry === 'string') return `the line is damaged: ${entry}`;
  return { key: `the id ${entry.id}`, entry, add: lock => void lock.entries.push(entry) };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
