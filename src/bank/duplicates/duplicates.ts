import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';
import { sameAnswers } from './answers.js';
import { sharedParagraphs } from './paragraphs.js';
import { sameQuestions } from './questions.js';
import type { Compared, Twin } from './twin.js';

/**
 * Reports what is repeated in different questions, in the same file or another: a question, an answer, a long
 * paragraph. All are kept: each card must make sense on its own.
 */
export function reportDuplicates(questions: readonly Compared[], files: VFile[]): void {
  const answers = sameAnswers(questions);
  const known = new Set(answers.map(({ later }) => later));
  const byPath = new Map(files.map(file => [file.path, file]));
  for (const twin of [...sameQuestions(questions), ...answers, ...sharedParagraphs(questions, known)]) {
    const file = byPath.get(twin.later.source.file);
    if (file) report(file, findingOf(twin));
  }
}

function findingOf({ rule, what, remedy, first, firstPlace, laterPlace }: Twin) {
  const line = firstPlace?.start.line ?? first.source.lines[0];
  return {
    rule,
    reason: say('{what}: {file}, line {line}.', { what, file: first.source.file, line }),
    remedy,
    ...(laterPlace && { place: laterPlace }),
  };
}
