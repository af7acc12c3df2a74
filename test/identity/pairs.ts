import { readdirSync, readFileSync } from 'node:fs';
import type { IdentityDraft } from '../../src/identity/model.js';
import { kinds } from '../../src/mdast/fields.js';

/** Which of the two sets of equal make-up: the one to fit by, or the one that only checks. labelled.md says the rest. */
export const halves = ['fit', 'check'] as const;
export type Half = (typeof halves)[number];

export const categories = [
  'qualifiers',
  'differences',
  'decorations',
  'retired',
  'files',
  'short',
  'twins',
  'rewording',
  'neighbour',
  'answer-moved',
  'long',
  'split',
] as const;
export type Category = (typeof categories)[number];

/** A question as it is in the notes. */
export interface LabelledDraft extends IdentityDraft {
  /** The file's own title. */
  title?: string;
  /** The label taken off its heading: `Q5`. */
  label?: string;
}

/** A question as it was, and since when. Builds are counted back from the one that is judged, which is 0. */
export interface OldDraft extends LabelledDraft {
  /** The build that missed it for the first time; left out where build 1 still had it. */
  retired?: number;
  /** The first build that had it; left out where every one had it. */
  added?: number;
}

export interface LabelledPair {
  /** Where it is written: `fit.txt:12`. */
  at: string;
  verdict: 'same' | 'other';
  category: Category;
  old: OldDraft;
  new: LabelledDraft;
  /** Questions of that file that stay as they are. */
  beside: LabelledDraft[];
}

/** A small project before and after, and which questions are one card. */
export interface LabelledCase {
  /** Its file, or for a pair its line. */
  name: string;
  category: Category;
  /** What happens in it. */
  why: string;
  before: OldDraft[];
  after: LabelledDraft[];
  /** Places in `before` and in `after` of what is the same card; all others retire or are new. */
  expected: [before: number, after: number][];
}

/** The folder of the labelled files. */
const here = new URL('./', import.meta.url);

export function labelledPairs(half: Half, folder = here): LabelledPair[] {
  const name = `${half}.txt`;
  return parsePairs(readFileSync(new URL(`pairs/${name}`, folder), 'utf8'), name);
}

export function labelledCases(half: Half, base = here): LabelledCase[] {
  const folder = new URL(`cases/${half}/`, base);
  return readdirSync(folder)
    .toSorted()
    .map(file => parseCase(readFileSync(new URL(file, folder), 'utf8'), `${half}/${file}`));
}

/** A pair as the small project that it is. */
export function caseOf({ at, verdict, category, old, new: next, beside }: LabelledPair): LabelledCase {
  return {
    name: at,
    category,
    why: `${old.question} → ${next.question}`,
    before: [old, ...beside],
    after: [next, ...beside],
    expected: [...(verdict === 'same' ? [[0, 0] as [number, number]] : []), ...beside.map((_, at) => both(at + 1))],
  };
}

/** What each build before the judged one was given, the oldest first: places in `before`. The last is build 1. */
export function builds({ before }: LabelledCase): number[][] {
  const oldest = Math.max(1, ...before.map(({ retired = 0, added = 0 }) => Math.max(retired, added) + 1));
  return Array.from({ length: oldest }, (_, step) => oldest - step).map(build =>
    before.flatMap(({ retired = 0, added = oldest }, at) => (build > retired && build <= added ? [at] : [])),
  );
}

/** Reads `pairs/*.txt`. */
export function parsePairs(text: string, name: string): LabelledPair[] {
  let category: Category | undefined;
  return text.split('\n').flatMap((line, index) => {
    const at = `${name}:${index + 1}`;
    if (line.trim() === '' || line.startsWith('#')) return [];
    if (line.startsWith('[')) {
      category = categoryOf(/^\[(.*)\]$/u.exec(line)?.[1], at);
      return [];
    }
    return [parsePair(line, at, category ?? fail(at, 'a pair before the first [category]'))];
  });
}

function parsePair(line: string, at: string, category: Category): LabelledPair {
  const parts = line.split('|').map(part => part.trim());
  const [verdict, question, answer, newQuestion, newAnswer, extras = ''] = parts;
  if (verdict !== 'same' && verdict !== 'other') fail(at, `no verdict: ${verdict}`);
  if (newAnswer === undefined || parts.length > 6) fail(at, `${parts.length} parts, not 5 or 6`);
  if (!question || !newQuestion || answer === undefined) fail(at, 'a question is missing');
  const given = extrasOf(extras, at);
  const old = draftOf(question, answer, {
    file: given.file ?? 'notes/a.md',
    title: given.title,
    section: given.section,
    label: given.label,
    kind: kindOf(given.kind, at),
  });
  const next = draftOf(newQuestion, newAnswer === '=' ? answer : newAnswer, {
    file: given.newfile ?? old.file,
    title: given.newtitle ?? old.title,
    section: given.newsection ?? old.section,
    label: given.newlabel ?? old.label,
    kind: kindOf(given.newkind ?? old.kind, at),
  });
  const { file, title, section } = next;
  const beside = (given.beside?.split(' / ') ?? []).map(one => draftOf(one.trim(), '', { file, title, section }));
  const retired = given.retired === undefined ? undefined : numberOf(given.retired, at);
  return { at, verdict, category, old: { ...old, ...(retired && { retired }) }, new: next, beside };
}

const keys = ['file', 'title', 'section', 'label', 'kind', 'retired', 'beside'] as const;
const newKeys = ['newfile', 'newtitle', 'newsection', 'newlabel', 'newkind'] as const;
type Key = (typeof keys)[number] | (typeof newKeys)[number];

function extrasOf(text: string, at: string): Partial<Record<Key, string>> {
  const given: Partial<Record<Key, string>> = {};
  for (const extra of text.split(';').filter(part => part.trim() !== '')) {
    const [key = '', ...rest] = extra.split('=');
    const known = [...keys, ...newKeys].find(one => one === key.trim()) ?? fail(at, `unknown key: ${key.trim()}`);
    if (given[known] !== undefined) fail(at, `${known} twice`);
    given[known] = rest.join('=').trim() || fail(at, `${known} without a value`);
  }
  return given;
}

interface Sheet {
  when: 'before' | 'after' | 'both' | 'retired' | 'added';
  ago: number | undefined;
  file: string;
  title?: string;
  section?: string;
}

interface Written {
  sheet: Sheet;
  at: string;
  question: string;
  tag: string | undefined;
  title: string | undefined;
  section: string | undefined;
  lines: string[];
}

/** Reads a file of `cases/`. */
export function parseCase(text: string, name: string): LabelledCase {
  const why: string[] = [];
  const written: Written[] = [];
  let category: Category | undefined;
  let sheet: Sheet | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const at = `${name}:${index + 1}`;
    if (line.startsWith('---')) sheet = sheetOf(line, at);
    else if (!sheet && line.startsWith('category:')) category = categoryOf(line.slice(9).trim(), at);
    else if (!sheet) why.push(line);
    else readLine(line, sheet, at, written);
  }
  return {
    name,
    category: category ?? fail(`${name}:1`, 'no category'),
    why: why.join(' ').trim() || fail(`${name}:1`, 'nothing says what happens'),
    ...projectOf(written, name),
  };
}

function sheetOf(line: string, at: string): Sheet {
  const [, when, ago, file] = /^--- (?:(before|after|both)|(?:retired|added) ([1-9]\d*)) (\S+\.md)$/u.exec(line) ?? [];
  if (file === undefined) fail(at, `no such section: ${line}`);
  const word = (when ?? line.split(' ')[1]) as Sheet['when'];
  return { when: word, ago: ago === undefined ? undefined : Number(ago), file };
}

function readLine(line: string, sheet: Sheet, at: string, written: Written[]): void {
  const [, marks, words = ''] = /^(#+)\s+(.*)$/u.exec(line) ?? [];
  const last = written.at(-1);
  if (marks === '#') sheet.title = words;
  else if (marks === '##') sheet.section = words;
  else if (marks === '###') {
    const [, question = '', tag] = /^(.*?)(?:\s+\{([a-z])\})?$/u.exec(words) ?? [];
    if (tag === undefined && /\{.?\}\s*$/u.test(words)) fail(at, `no such tag: ${words}`);
    written.push({ sheet, at, question, tag, title: sheet.title, section: sheet.section, lines: [] });
  } else if (marks !== undefined) fail(at, 'a heading below ###');
  else if (last?.sheet === sheet) last.lines.push(line);
  else if (line.trim() !== '') fail(at, 'text before the first question');
}

function projectOf(written: Written[], name: string): Pick<LabelledCase, 'before' | 'after' | 'expected'> {
  const before: OldDraft[] = [];
  const after: LabelledDraft[] = [];
  const expected: [number, number][] = [];
  const tags = { before: new Map<string, number>(), after: new Map<string, number>() };
  for (const { sheet, at, tag, lines, ...rest } of written) {
    const draft = draftFrom(lines, { ...rest, file: sheet.file }, at);
    const isOld = sheet.when !== 'after';
    if (sheet.when === 'both') {
      if (tag !== undefined) fail(at, 'a tag on what stays as it is');
      expected.push([before.length, after.length]);
      after.push(draft);
    } else if (tag !== undefined) {
      const known = tags[isOld ? 'before' : 'after'];
      if (known.has(tag)) fail(at, `{${tag}} twice on one side`);
      known.set(tag, isOld ? before.length : after.length);
    }
    if (!isOld) after.push(draft);
    else if (sheet.when === 'retired' || sheet.when === 'added') before.push({ ...draft, [sheet.when]: sheet.ago });
    else before.push(draft);
  }
  for (const tag of new Set([...tags.before.keys(), ...tags.after.keys()])) {
    const pair = [tags.before.get(tag), tags.after.get(tag)];
    if (pair[0] === undefined || pair[1] === undefined) fail(`${name}:1`, `{${tag}} on one side only`);
    expected.push([pair[0], pair[1]]);
  }
  if (before.length === 0 || after.length === 0) fail(`${name}:1`, 'no questions before or after');
  return { before, after, expected: expected.toSorted(([one], [other]) => one - other) };
}

interface Place {
  file: string;
  title?: string | undefined;
  section?: string | undefined;
  label?: string | undefined;
  kind?: string;
  explicitId?: string | undefined;
}

function draftFrom(lines: string[], { question, ...place }: Place & { question: string }, at: string): LabelledDraft {
  const comment = /^<!-- (id|card): (\S+) -->$/u;
  const said = new Map(lines.map(line => comment.exec(line)).map(found => [found?.[1], found?.[2]]));
  const answer = lines.filter(line => !comment.test(line)).join('\n');
  return draftOf(question, answer.trim(), { ...place, kind: kindOf(said.get('card'), at), explicitId: said.get('id') });
}

function draftOf(question: string, answer: string, place: Place): LabelledDraft {
  const { file, title, section, label, kind = 'basic', explicitId } = place;
  return {
    question,
    answer,
    file,
    kind,
    content: JSON.stringify([kind, question, answer, file]),
    ...(title !== undefined && { title }),
    ...(section !== undefined && { section }),
    ...(label !== undefined && { label }),
    ...(explicitId !== undefined && { explicitId }),
  };
}

function categoryOf(word: string | undefined, at: string): Category {
  return categories.find(one => one === word) ?? fail(at, `no such category: ${word}`);
}

function kindOf(word: string | undefined, at: string): string {
  return word === undefined ? 'basic' : (kinds.find(one => one === word) ?? fail(at, `no such kind: ${word}`));
}

function numberOf(word: string, at: string): number {
  return /^[1-9]\d*$/u.test(word) ? Number(word) : fail(at, `no number of builds: ${word}`);
}

function both(place: number): [number, number] {
  return [place, place];
}

function fail(at: string, why: string): never {
  throw new Error(`${at}: ${why}`);
}
