import type { VFile } from 'vfile';
import type { FileDrafts } from '../bank/drafts.js';
import type { Message } from '../bank/model.js';
import { outlineOf } from '../markdown/headings/outline.js';
import { collectionsOf } from '../questions/collections.js';
import {
  namesFor,
  type Outline,
  type PartNames,
  partName,
  recurringIn,
  recurringWithin,
} from '../questions/part-names.js';
import { firstOf, quoted } from '../say/lists.js';
import { say } from '../say/say.js';

/** How many names a message shows. */
const most = 4;

/** How the names of headings recur in the files of a project. */
export interface ProjectNames {
  /** What a file's headings are called, as far as the files beside it have such headings. */
  of: (path: string) => PartNames | undefined;
  /** Says once for each folder which names were read as parts. */
  messages: (drafts: readonly FileDrafts[]) => Message[];
}

/** Looks at all headings of the notes, without parsing them. */
export function partNamesIn(files: readonly VFile[]): ProjectNames {
  const collections = collectionsOf(files.map(({ path }) => path));
  const outlines = new Map<string, Map<string, Outline>>();
  for (const file of files) {
    const collection = collections.get(file.path) as string;
    const own = outlines.get(collection) ?? new Map<string, Outline>();
    outlines.set(collection, own.set(file.path, outlineOf(file.value === undefined ? '' : String(file))));
  }
  const names = new Map<string, PartNames>();
  const everywhere = recurringIn([...outlines.values()].flatMap(own => [...own.values()]));
  for (const own of outlines.values()) {
    const recurring = outlines.size === 1 ? everywhere : recurringWithin([...own.values()], everywhere);
    for (const [path, outline] of own) names.set(path, namesFor(outline, recurring, path));
  }
  return {
    of: path => names.get(path),
    messages: drafts =>
      [...outlines.values()].flatMap(own => {
        const used = drafts.filter(({ path, decisions }) => own.has(path) && decisions.some(isOverParts));
        const [first] = used;
        return first ? [told(first.path, used.length, typedNames(used, own, names))] : [];
      }),
  };
}

function isOverParts({ rule }: { rule: string }): boolean {
  return rule === 'shared-parts';
}

/** The names of the parts in some files, most frequent first, each as it is typed first: those of questions and sections are none. */
function typedNames(
  used: readonly FileDrafts[],
  outlines: ReadonlyMap<string, Outline>,
  names: ReadonlyMap<string, PartNames>,
): string[] {
  const counts = new Map<string, { typed: string; count: number }>();
  for (const { path, decisions } of used) {
    const parts = new Set(decisions.flatMap(({ kind, text }) => (kind === 'answer' ? [partName(text)] : [])));
    for (const { text } of outlines.get(path) ?? []) {
      const name = partName(text);
      if (!parts.has(name) || !names.get(path)?.has(name)) continue;
      const one = counts.get(name) ?? { typed: text.replace(/[*_~`]/gu, ''), count: 0 };
      counts.set(name, { ...one, count: one.count + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ typed }) => typed);
}

function told(file: string, files: number, names: readonly string[]): Message {
  const which = firstOf(names.map(quoted), most);
  return {
    rule: 'part-names',
    severity: 'info',
    file,
    reason: say('In {where}, headings that recur over its files are read as parts of what the title asks{which}.', {
      where: files === 1 ? say('this file') : say('{files} files of this folder', { files }),
      which: names.length > 0 ? say(': {names}', { names: which }) : '',
    }),
    remedy: say(
      '`partNames: false` in the config makes each of them a question; `<!-- card -->` below it one of them.',
    ),
  };
}
