import type { VFile } from 'vfile';
import { report } from '../messages/report.js';
import type { FileDrafts } from './drafts.js';
import type { Draft } from './model.js';
import { plainText } from './text.js';

/** Reports questions that are asked twice, in one file or in two. Both stay: a card must stand on its own. */
export function reportDuplicateQuestions(drafts: FileDrafts[], files: VFile[]): void {
  const byPath = new Map(files.map(file => [file.path, file]));
  const seen = new Map<string, Draft>();
  for (const entry of drafts.flatMap(file => file.entries)) {
    if (entry.type !== 'question') continue;
    const key = plainText(entry.question)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, '');
    const first = seen.get(key);
    if (!first) seen.set(key, entry);
    const file = byPath.get(entry.source.file);
    if (!first || !file) continue;
    report(file, {
      rule: 'duplicate-question',
      reason: `This question was asked before: ${first.source.file}, line ${first.source.lines[0]}.`,
      remedy: 'Join the two, or reword one of them; until then each has a card of its own.',
      place: entry.question[0],
    });
  }
}
