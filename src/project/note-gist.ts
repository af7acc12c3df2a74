import { visit } from 'unist-util-visit';
import type { FileDrafts } from '../bank/drafts.js';
import { type Gist, gistOf } from '../bank/duplicates/gist.js';
import type { Compared } from '../bank/duplicates/twin.js';
import { contentOf } from '../bank/links.js';
import { type Letters, lettersOf } from '../language/lang.js';
import { plainText } from '../mdast/text.js';

/** What a project as a whole needs to know of a file's drafts. It depends on them alone, so it can be kept with them. */
export interface NoteGist {
  /** One for each question. */
  questions: Gist[];
  letters: Letters;
  /** Whether anything in it links to a note. */
  linksNotes: boolean;
}

export function noteGistOf({ entries }: FileDrafts): NoteGist {
  const texts: string[] = [];
  const questions: Gist[] = [];
  let linksNotes = false;
  for (const entry of entries) {
    if (entry.type === 'question') {
      const answer = plainText(entry.answer);
      const gist = gistOf(entry, answer);
      questions.push(gist);
      texts.push(gist.text, answer);
    } else texts.push(plainText(entry.content));
    linksNotes ||= linksNote(entry);
  }
  return { questions, letters: lettersOf(texts.join('\n')), linksNotes };
}

function linksNote(entry: FileDrafts['entries'][number]): boolean {
  let found = false;
  visit({ type: 'root', children: contentOf(entry) }, 'link', ({ data }) => {
    found ||= data?.note !== undefined;
  });
  return found;
}

/** The questions of some files with what is compared of them. */
export function comparedIn(drafts: readonly FileDrafts[], gists: ReadonlyMap<FileDrafts, NoteGist>): Compared[] {
  return drafts.flatMap(file => {
    const { questions = [] } = gists.get(file) ?? {};
    const asked = file.entries.filter(entry => entry.type === 'question');
    return asked.map((draft, at) => ({ draft, gist: questions[at] as Gist }));
  });
}
