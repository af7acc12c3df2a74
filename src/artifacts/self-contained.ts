import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Bank, Media } from '../bank/model.js';
import type { Flow } from '../mdast/nodes.js';
import { type RenderOptions, renderHtml } from '../render/html.js';
import { labelsFor } from '../render/labels.js';

/** Writes content as HTML that needs no other file: pictures and recordings stand in it as data URLs. */
export type HtmlWriter = (content: Flow[], idPrefix: string) => string;

/** A writer for the contents of a bank. */
export function htmlWriter(
  { lang, media }: Pick<Bank, 'lang' | 'media'>,
  math: RenderOptions['math'],
  tokens: boolean,
): HtmlWriter {
  const labels = labelsFor(lang);
  const byPath = new Map(media.map(one => [one.path, one]));
  const byName = new Map(media.map(one => [one.name, one]));
  return (content, idPrefix) =>
    renderHtml(content, {
      labels,
      math,
      tokens,
      idPrefix,
      // Sanitising allows no data URLs, so that notes bring none in.
      imageUrl: path => byPath.get(path)?.name,
      ...(byName.size > 0 && { transform: tree => embed(tree, byName) }),
    });
}

function embed(tree: Root, byName: ReadonlyMap<string, Media>): void {
  visit(tree, 'element', ({ properties }) => {
    const media = byName.get(String(properties.src));
    if (media !== undefined) properties.src = dataUrl(media);
  });
}

function dataUrl({ type, data }: Media): string {
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`;
}
