import { posix } from 'node:path';
import type { Html, Image, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { FileDrafts } from '../bank/drafts.js';
import { contentOf } from '../bank/links.js';
import { decodeUrl } from '../mdast/decode-url.js';
import type { Edit } from './edit.js';

/** Corrects the paths of pictures to match the files found: relative to the note, with `/`, in the right case. */
export function withPicturePaths({ entries, path }: FileDrafts, source: string): Edit[] {
  const edits: Edit[] = [];
  for (const entry of entries) {
    visit({ type: 'root', children: contentOf(entry) } as Nodes, node => {
      if (node.type === 'image') edits.push(...inImage(node, path, source));
      if (node.type === 'html') edits.push(...inHtml(node, path, source));
    });
  }
  return edits;
}

const inline = /^(!\[(?:\\[\s\S]|[^\]\\])*\]\(\s*)([\s\S]*?)((?:\s+(?:"[^"]*"|'[^']*'|=\d*%?x\d*%?)){0,2})(\s*\))$/u;

function inImage({ data, url, position }: Image, file: string, source: string): Edit[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (data?.media === undefined || start === undefined || end === undefined) return [];
  const [, before = '', written] = inline.exec(source.slice(start, end)) ?? [];
  const wanted = relative(data.media, file);
  // References and Obsidian's syntax have their path elsewhere, or none.
  if (written === undefined || isWritten(url, wanted)) return [];
  const at = start + before.length;
  return [{ start: at, end: at + written.length, text: destination(wanted), rule: 'picture-path' }];
}

function inHtml({ data, position, value }: Html, file: string, source: string): Edit[] {
  const start = position?.start.offset;
  if (start === undefined || source.slice(start, start + value.length) !== value) return [];
  return Object.entries(data?.images ?? {}).flatMap(([url, found]): Edit[] => {
    const at = value.indexOf(url);
    if (!('media' in found) || at < 0 || value.indexOf(url, at + 1) >= 0) return [];
    const wanted = relative(found.media, file);
    if (isWritten(url, wanted)) return [];
    const text = encodeURI(wanted).replaceAll("'", '%27');
    return [{ start: start + at, end: start + at + url.length, text, rule: 'picture-path' }];
  });
}

function relative(media: string, file: string): string {
  return posix.relative(posix.dirname(file), media);
}

function isWritten(url: string, wanted: string): boolean {
  const plain = url.replace(/^\.\//u, '');
  return plain === wanted || decodeUrl(plain, decodeURI) === wanted;
}

/** A CommonMark link destination: spaces and brackets are encoded, Chinese stays readable. */
function destination(path: string): string {
  return path.replace(
    /[\s<>()%"'\\[\]]/gu,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
