import { posix } from 'node:path';
import type { Link, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { noteFinder } from '../../bank/links.js';
import type { Bank, Media } from '../../bank/model.js';
import type { FoundImage } from '../../mdast/nodes.js';

/** Where pictures and recordings are, beside the notes. */
export const mediaFolder = 'media';

/** Changes the addresses in some content to those that it has on a page. */
export type Addresses = (tree: Nodes, page: string) => void;

/** What the pages show. */
export interface Shown {
  media: Set<Media>;
  /** Whether pictures of the network are shown as links. */
  links: boolean;
}

/**
 * @param pages the page of each file of the notes
 * @param shown is told what there is
 */
export function addressesOf({ media, entries }: Bank, pages: ReadonlyMap<string, string>, shown: Shown): Addresses {
  const byPath = new Map(media.map(one => [one.path, one]));
  const find = noteFinder(entries);
  return (tree, page) => {
    const urlOf = (path: string): string | undefined => {
      const one = byPath.get(path);
      if (one === undefined) return undefined;
      shown.media.add(one);
      return addressFrom(page, `${mediaFolder}/${one.name}`);
    };
    visit(tree, node => {
      if (node.type === 'image' && node.data?.media !== undefined) node.url = urlOf(node.data.media) ?? node.url;
      if (node.type === 'image' && node.data?.missing?.link !== undefined) shown.links = true;
      if (node.type === 'html' && node.data?.images) node.value = withMedia(node.value, node.data.images, urlOf);
      if (node.type === 'link') pointToPage(node, page);
    });
  };

  function pointToPage(link: Link, page: string): void {
    const target = link.data?.note;
    const found = target && find(target);
    const other = found && pages.get(found.source.file);
    if (!other) return;
    const heading = target.heading === undefined ? '' : `#${target.heading}`;
    link.url = other === page && heading !== '' ? heading : addressFrom(page, other) + heading;
  }
}

function withMedia(
  html: string,
  images: Record<string, FoundImage>,
  urlOf: (path: string) => string | undefined,
): string {
  return html.replace(/(\ssrc\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>=`]+)/giu, (whole, name: string, value: string) => {
    const found = images[value.replace(/^["']|["']$/gu, '').replaceAll('&amp;', '&')];
    const url = found !== undefined && 'media' in found ? urlOf(found.media) : undefined;
    return url === undefined ? whole : `${name}"${url}"`;
  });
}

function addressFrom(page: string, path: string): string {
  return posix.relative(posix.dirname(page), path).replace(/[%#?]/gu, encodeURIComponent);
}
