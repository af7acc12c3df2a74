import type { FileDrafts } from '../bank/drafts.js';
import type { FixableId } from '../diagnostics/rules.js';
import type { Edit } from './edit.js';
import { withEvenLabels } from './labels.js';
import { withPicturePaths } from './pictures.js';
import { withoutRepeats } from './repeated-text.js';

/** How each fixable rule is fixed: as edits of a file's text. */
export const fixes: Record<FixableId, (file: FileDrafts, source: string) => Edit[]> = {
  'repeated-text': withoutRepeats,
  'picture-path': withPicturePaths,
  'uneven-label': withEvenLabels,
};
