import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import type { Flow, NoteTarget } from '../mdast/nodes.js';
import { plainText } from '../mdast/text.js';
import { say } from '../say/say.js';
import { stem } from './deck.js';
import type { FileDrafts } from './drafts.js';
import type { Draft, Section } from './model.js';

/** The part of an entry that a link can lead to. */
type Place<E extends Draft | Section> = Extract<E, { type: 'question' }>;

/**
 * Finds the targets of links between notes: the question or section that the link's heading names, else the first
 * question of the file. Headings are compared by letters and digits, so that both GitHub's and Obsidian's ways of
 * naming them work.
 */
export function noteFinder<E extends Draft | Section>(entries: E[]): (target: NoteTarget) => Place<E> | undefined {
  const byFile = new Map<string, E[]>();
  for (const entry of entries) {
    const others = byFile.get(entry.source.file);
    if (others) others.push(entry);
    else byFile.set(entry.source.file, [entry]);
  }
  return ({ file, isName, heading, from }) => {
    const path = file === '' ? from : isName ? named(file, from, [...byFile.keys()]) : file;
    const own = byFile.get(path ?? '') ?? [];
    const questions = own.filter((entry): entry is Place<E> => entry.type === 'question');
    if (heading === undefined) return questions[0];
    if (heading.startsWith('^')) return questions.find(entry => holdsBlock(entry, heading.slice(1)));
    const wanted = letters(heading.split('#').at(-1) ?? '');
    return (
      questions.find(entry => namesOf(entry).some(name => letters(name) === wanted)) ??
      questions.find(({ path }) => path.some(title => letters(title) === wanted))
    );
  };
}

/** Reports links that lead to nothing in these notes; their text is kept. */
export function reportUnknownLinks(drafts: FileDrafts[], files: VFile[]): void {
  const entries = drafts.flatMap(file => file.entries);
  const find = noteFinder(entries);
  const byPath = new Map(files.map(file => [file.path, file]));
  for (const entry of entries) {
    const file = byPath.get(entry.source.file);
    if (!file) continue;
    visit({ type: 'root', children: contentOf(entry) }, 'link', link => {
      const note = link.data?.note;
      if (!note || find(note)) return;
      report(file, {
        rule: 'unknown-link',
        reason: say('This link does not lead to a question in these notes: {url}. Its text is kept.', {
          url: link.url,
        }),
        remedy: say('Check the names of the note and the heading; a file without questions cannot be a link target.'),
        place: link,
      });
    });
  }
}

/** All that an entry shows. */
export function contentOf(entry: Draft | Section): Flow[] {
  return entry.type === 'question' ? [...entry.question, ...entry.answer] : entry.content;
}

/** Whether the block with an id (`^id`) is part of an entry. */
function holdsBlock(entry: Draft | Section, id: string): boolean {
  let found = false;
  const root: Root = { type: 'root', children: contentOf(entry) };
  visit(root, node => {
    if (node.data?.blockId === id) found = true;
  });
  return found;
}

function namesOf({ label = '', question }: Draft): string[] {
  const text = plainText(question);
  return [text, label + text];
}

/** The file that a wiki link names: one whose path ends like it, preferably in the same folder. */
export function named(name: string, from: string, paths: string[]): string | undefined {
  const wanted = name.replace(/\.(?:md|markdown)$/iu, '').toLowerCase();
  const folder = from.replace(/[^/]*$/u, '');
  const fits = paths.filter(path => `/${withoutEnding(path)}`.endsWith(`/${wanted}`));
  return fits.find(path => path.startsWith(folder) && stem(path).length > 0) ?? fits[0];
}

function withoutEnding(path: string): string {
  return path.replace(/\.[^./]+$/u, '').toLowerCase();
}

export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
