import type { ElementContent, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { withoutClozes } from '../mdast/clozes/clozes.js';
import type { Flow, NoteTarget } from '../mdast/nodes.js';
import { placeClozes } from './cloze-nesting.js';
import { signClozes } from './cloze-signs.js';
import { replaceForeignImages } from './foreign-images.js';
import { type HandlerOptions, handlers } from './handlers.js';
import { prefixIds } from './ids.js';
import { keepColours } from './legacy.js';
import { unlinkFiles } from './local-links.js';
import { renderMath } from './math.js';
import { keepSizes } from './picture-size.js';
import { plainHtml } from './plain-html.js';
import { picturesToPlayers, playersToPictures } from './players.js';
import { schema } from './schema.js';

export interface RenderOptions extends HandlerOptions {
  /**
   * `katex`: HTML that `katex.css` styles. `mathml`: MathML, which browsers set with their own fonts. `tex`: `\( … \)` and
   * `\[ … \]`, as MathJax reads them.
   */
  math: 'katex' | 'mathml' | 'tex';
  /** Prepended to every id, so that those of two answers on one page are distinct. */
  idPrefix?: string;
  /** Whether the marks of cloze deletions (`{{c1::text}}`) stay, for Anki; else their text stands there without them. */
  keepClozes?: boolean;
  /** Runs last on the sanitised tree, for what only one artifact needs. */
  transform?: (tree: Root) => void;
}

/**
 * Content as HTML: line breaks as typed by the author, raw HTML sanitised by an allow-list, missing pictures as a
 * visible placeholder. Throws only on trees that mdast does not allow.
 */
export function renderHtml(content: Flow[], options: RenderOptions): string {
  const plain = options.transform ? undefined : plainHtml(content, options.tokens ?? true);
  return plain ?? toHtml(renderHast(content, options), { allowDangerousHtml: true });
}

/** Like `renderHtml`, but before serialisation. */
export function renderHast(written: Flow[], options: RenderOptions): Root {
  const { labels, idPrefix = '' } = options;
  const { content, numbers } = options.keepClozes
    ? signClozes(written)
    : { content: withoutClozes(written), numbers: [] };
  const ours = new Set<string>();
  const places = new Set<string>();
  const noteUrl = (target: NoteTarget): string | undefined => {
    const url = options.noteUrl?.(target);
    if (url !== undefined) places.add(url);
    return url;
  };
  const imageUrl = (path: string): string | undefined => {
    const url = options.imageUrl(path);
    if (url !== undefined) ours.add(url);
    return url;
  };
  const tree = toHast(
    { type: 'root', children: content },
    {
      allowDangerousHtml: true,
      handlers: handlers({ ...options, imageUrl, noteUrl }),
      clobberPrefix: '',
      footnoteLabel: labels.footnotes,
      footnoteBackLabel: labels.backToText,
      footnoteLabelProperties: { className: ['footnotes-title'] },
    },
  ) as Root;
  const parsed = raw(tree) as Root;
  playersToPictures(parsed);
  keepColours(parsed);
  keepSizes(parsed, content);
  const clean = sanitize(parsed, schema) as Root;
  prefixIds(clean, idPrefix, places);
  unlinkFiles(clean, places);
  replaceForeignImages(clean, { content, ours, imageUrl: options.imageUrl, labels });
  picturesToPlayers(clean, content, options.imageUrl);
  renderMath(clean, options.math);
  placeClozes(clean, numbers);
  trimEdges(clean);
  options.transform?.(clean);
  return clean;
}

function trimEdges(tree: Root): void {
  const blank = (node: Root['children'][number] | undefined) =>
    node?.type === 'text' && (node as ElementContent & { value: string }).value.trim() === '';
  while (blank(tree.children[0])) tree.children.shift();
  while (blank(tree.children.at(-1))) tree.children.pop();
}
