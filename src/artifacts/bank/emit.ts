import type { Position } from 'unist';
import type { Bank, Content, Entry, Media, Message, Question, Section } from '../../bank/model.js';
import { letEventsIn } from '../../let-events-in.js';
import { fieldsOf } from '../../mdast/fields.js';
import type { Change } from '../../mdast/nodes.js';
import type { OnDone } from '../../progress.js';
import type { RoundMemory } from '../../round-memory.js';
import { englishOf } from '../../say/say.js';
import { nested } from '../nested.js';
import { type FormsWriter, formsWriter } from './forms.js';
import { gapsOf } from './gaps.js';
import { type BankMedia, copyOf } from './media.js';
import type { BankFile } from './schema.js';

export interface BankOptions {
  /** Where its pictures and recordings are; the files of a folder are left to the caller. Default: none. */
  media?: BankMedia;
  /** Told how many entries are written. */
  onDone?: OnDone | undefined;
  /** Where the bytes of entries are kept for the next bank. Default: nowhere. */
  memory?: RoundMemory | undefined;
}

/**
 * The bank as the bytes of `bank.json`: UTF-8, indented by two spaces, keys in the schema's order, a trailing newline.
 */
export async function emitBank(bank: Bank, { media = 'none', onDone, memory }: BankOptions = {}): Promise<Uint8Array> {
  const write = itemWriter(bank, media, memory);
  // Entry by entry: all of them as values, and as one text, are several times the file.
  const [questions, sections]: [Uint8Array[], Uint8Array[]] = [[], []];
  for (const [index, entry] of bank.entries.entries()) {
    onDone?.(index, bank.entries.length);
    await letEventsIn();
    (isQuestion(entry) ? questions : sections).push(write(entry, index));
  }
  const [head = '', between = '', tail = ''] = json(bankFile({ ...bank, entries: [] }, { media })).split(emptyLists);
  const parts = [head, ...listOf(questions), between, ...listOf(sections), tail, '\n'];
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** Where the entries go; a quotation mark within a text has a backslash before it. */
const emptyLists = /(?<=^ {2}"(?:questions|sections)": \[)(?=\])/mu;

function json(value: object): string {
  return JSON.stringify(value, null, 2);
}

/** Writes entries as items of their list. */
function itemWriter(bank: Bank, media: BankMedia, memory?: RoundMemory): (entry: Entry, index: number) => Uint8Array {
  const forms = formsWriter(bank, media);
  const make = (entry: Entry, index: number) =>
    itemOf(isQuestion(entry) ? question(entry, index, forms) : section(entry, index, forms));
  if (!memory) return make;
  const hashes = new Map(bank.media.map(({ path, sha256 }) => [path, sha256]));
  return (entry, index) => {
    const shown = entry.media.map(path => hashes.get(path));
    return memory.of(['bank', bank.lang, media, shown, index, entry], () => make(entry, index));
  };
}

function itemOf(value: object): Uint8Array {
  return Buffer.from(json(value).replaceAll('\n', '\n    '));
}

function listOf(items: readonly Uint8Array[]): (Uint8Array | string)[] {
  if (items.length === 0) return [];
  return [...items.flatMap((item, index) => [index === 0 ? '\n    ' : ',\n    ', item]), '\n  '];
}

/** The bank as the value that `bank.json` holds. */
export function bankFile(bank: Bank, { media = 'none' }: BankOptions = {}): BankFile {
  const { title, namespace, lang, modified, lock } = bank;
  const forms = formsWriter(bank, media);
  const numbered = bank.entries.map((entry, index) => ({ entry, index }));
  return {
    schemaVersion: 1,
    title,
    namespace,
    lang,
    modified,
    questions: numbered.flatMap(({ entry, index }) => (isQuestion(entry) ? [question(entry, index, forms)] : [])),
    sections: numbered.flatMap(({ entry, index }) => (isQuestion(entry) ? [] : [section(entry, index, forms)])),
    media: bank.media.map(one => mediaFile(one, media)),
    messages: bank.messages.map(message),
    ...(lock !== undefined && { lock: lock.trimEnd().split('\n') }),
  };
}

function isQuestion(entry: Entry): entry is Question {
  return entry.type === 'question';
}

function question(entry: Question, index: number, forms: FormsWriter): BankFile['questions'][number] {
  return {
    id: entry.id,
    ...fieldsOf(entry),
    question: forms(entry.question, `${entry.id}-q-`),
    answer: forms(entry.answer, `${entry.id}-a-`),
    ...gapsOf(entry, forms),
    modified: entry.modified,
    context: entry.context ?? entry.path,
    ...shared(entry, index),
  };
}

function section(entry: Section, index: number, forms: FormsWriter): BankFile['sections'][number] {
  const { title, depth, content } = entry;
  return { title, depth, content: forms(content, `section-${index}-`), ...shared(entry, index) };
}

function shared({ deck, tags, path, source, media, changes }: Content, index: number) {
  return { index, deck, tags: tags.map(nested), path, source, media, changes: changes.map(change) };
}

function change({ rule, original, replacement, position, first }: Change) {
  return { rule, original, replacement, place: place(position), ...(first && { first: place(first) }) };
}

function mediaFile(one: Media, media: BankMedia): BankFile['media'][number] {
  const { path, name, type, data, sha256, width, height } = one;
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  const file = media === 'folder' && { file: copyOf(one) };
  return { path, name, ...file, type, size: data.byteLength, sha256, ...size };
}

function message({ rule, severity, file, position, reason, remedy }: Message): BankFile['messages'][number] {
  return {
    rule,
    severity,
    file,
    ...(position && { place: place(position) }),
    // A bank is the same one whatever language its build spoke.
    reason: englishOf(reason),
    ...(remedy !== undefined && { remedy: englishOf(remedy) }),
  };
}

function place({ start, end }: Position) {
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
