import { z } from 'zod';
import type { Media } from '../../bank/model.js';

/** Where the bank's pictures and recordings are. */
export const bankMedia = z
  .enum(['none', 'folder', 'inline'])
  .default('none')
  .describe(
    'The pictures and sounds of the bank: none, and its HTML names the files in the project; copied into a folder `media` beside it; or in its HTML, as `data:` URLs.',
  );

export type BankMedia = z.output<typeof bankMedia>;

/** The path of a copy, from the bank. */
export function copyOf({ name }: Pick<Media, 'name'>): string {
  return `media/${name}`;
}
