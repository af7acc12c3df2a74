import type { FileDrafts } from '../bank/drafts.js';
import { plainText } from '../mdast/text.js';

/** What notes say, regardless of how they are written: a fix must not change it. */
export function contentOf({ title, entries }: FileDrafts): string {
  return JSON.stringify([
    title,
    entries.map(entry =>
      entry.type === 'question'
        ? [
            entry.label,
            entry.kind,
            entry.status,
            entry.explicitId,
            words(entry.question),
            words(entry.answer),
            ...rest(entry),
          ]
        : [entry.title, entry.depth, words(entry.content), ...rest(entry)],
    ),
  ]);
}

function rest({ path, media, deck, tags }: FileDrafts['entries'][number]) {
  return [path, media, deck, tags];
}

function words(content: Parameters<typeof plainText>[0]): string {
  return plainText(content).replace(/\s+/gu, ' ').trim();
}
