import { phrases } from '../../say/say.js';

/** The forms that `--reporter` knows, and what each is for. */
export const reporters = phrases({
  pretty: 'for people',
  compact: 'a line for each finding, for editors',
  github: 'annotations and a summary of the job, for GitHub Actions; the default there',
  json: 'the whole result',
  sarif: 'SARIF 2.1.0',
  'code-climate': 'Code Climate, for GitLab',
});

export type Reporter = keyof typeof reporters;

/** Reporters that print nothing but one document of all findings. */
export type DocumentReporter = 'sarif' | 'code-climate';

export function isDocument(reporter: Reporter): reporter is DocumentReporter {
  return reporter === 'sarif' || reporter === 'code-climate';
}
