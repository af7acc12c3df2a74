import type { Bank } from '../../bank/model.js';
import { mediaFolder, type Shown } from './addresses.js';
import type { Page } from './pages.js';

/** The config that makes the same deck of the written notes: it names them, and whose cards they are. */
export function configFile({ title, namespace, lang }: Bank, pages: Iterable<Page>, { media, links }: Shown): string {
  const notes = new Set(Array.from(pages, ({ name }) => name.split('/')[0] as string));
  const config = {
    ...(notes.size > 0 && { notes: [...notes] }),
    ...(media.size > 0 && { images: [mediaFolder] }),
    ...(links && { remoteImages: 'link' }),
    title,
    namespace,
    lang,
    // It was removed, and what is said twice is meant.
    rules: { 'repeated-text': 'off' },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
