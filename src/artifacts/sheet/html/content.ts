import type { RootContent } from 'hast';
import { noteFinder } from '../../../bank/links.js';
import type { Bank, Media } from '../../../bank/model.js';
import type { Flow, NoteTarget } from '../../../mdast/nodes.js';
import { renderHast } from '../../../render/html.js';
import { emsPerLine, emsPerPage } from '../plan/measure.js';
import { defaultSettings, type SheetSettings } from '../settings.js';
import { anchorOf } from './anchor.js';
import { decorate } from './decorate.js';
import { addressOf } from './numbers.js';
import { type SheetWords, wordsFor } from './words.js';

/** Shared by all parts of a sheet. */
export interface SheetContext {
  labels: SheetWords;
  /** BCP 47 tag of the sheet's main language. */
  lang: string;
  settings: SheetSettings;
  /** Approximate width of a line, in ems. */
  perLine: number;
  /** The same over all columns, if there are several. */
  perPage?: number | undefined;
  /** The bank's pictures, by their URL on the page. */
  pictures: Map<string, Media>;
  /** Those URLs, by the pictures' paths. */
  urls: Map<string, string>;
  /** Where a link between notes leads on the sheet. */
  noteUrl: (target: NoteTarget) => string | undefined;
}

export function contextOf(bank: Bank, settings: SheetSettings = defaultSettings): SheetContext {
  const find = noteFinder(bank.entries);
  return {
    labels: wordsFor(bank.lang),
    lang: bank.lang,
    settings,
    perLine: emsPerLine(settings),
    perPage: emsPerPage(settings),
    pictures: new Map(bank.media.map(media => [pictureUrl(media), media])),
    urls: new Map(bank.media.map(media => [media.path, pictureUrl(media)])),
    noteUrl(target) {
      const question = find(target);
      return question && addressOf(anchorOf(question));
    },
  };
}

/** URL of a picture on the page's own origin. */
export function pictureUrl(media: Media): string {
  return `/media/${media.name}`;
}

export interface ContentOptions {
  /** Level of the heading above the content. */
  level: number;
  /** Keeps the ids of different entries distinct. */
  idPrefix: string;
  /** Whether the content is one line, in which pictures stay inline. */
  line?: boolean;
}

/** Content of an entry as hast, ready for the sheet. */
export function renderContent(
  content: Flow[],
  { labels, perLine, perPage, pictures, urls, noteUrl }: SheetContext,
  options: ContentOptions,
): RootContent[] {
  return renderHast(content, {
    labels,
    imageUrl: path => urls.get(path),
    noteUrl,
    math: 'katex',
    idPrefix: options.idPrefix,
    transform: tree => decorate(tree, { ...options, perLine, perPage, media: url => pictures.get(url) }),
  }).children;
}
