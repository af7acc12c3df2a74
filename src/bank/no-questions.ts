import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import { say } from '../say/say.js';
import type { FileDrafts } from './drafts.js';

/**
 * Reports files without questions: an error if no file has any, because there is nothing to build; otherwise a warning,
 * because a folder of notes may contain other pages.
 */
export function reportNoQuestions(drafts: FileDrafts[], files: VFile[]): void {
  const byPath = new Map(files.map(file => [file.path, file]));
  const isEmpty = ({ entries }: FileDrafts): boolean => !entries.some(entry => entry.type === 'question');
  const isError = drafts.every(isEmpty);
  for (const one of drafts) {
    const file = byPath.get(one.path);
    if (!file || !isEmpty(one) || (!isError && (one.isDraft || one.isDrawing))) continue;
    report(file, {
      rule: isError ? 'no-questions' : 'file-without-questions',
      reason: one.decisions.some(({ rule }) => rule === 'elsewhere')
        ? say('No question was found in this file: its headings name what is found elsewhere.')
        : say('No question was found in this file.'),
      remedy: say(
        'Write each question as a heading with its answer below, or leave the file out with `exclude` in the config. `cardpress check --explain` shows what each heading was recognised as.',
      ),
    });
  }
}
