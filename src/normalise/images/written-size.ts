import type { Image, Parent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { lengthOf, type PictureSize, sizeOfAttributes } from '../../mdast/picture-size.js';
import { bareWidth } from '../thresholds.js';

/** A size behind a description: `示意|120`, `a|120x80`, `|50%`. */
const behind = /^([\s\S]*?)\s*\|\s*(\d{1,5}%?)(?:[x×](\d{1,5}))?\s*$/u;
/** A description that is only a size. */
const bare = /^\s*(\d{1,5})(?:[x×](\d{1,5}))?\s*$/u;
/** docsify writes the size as a title: `':size=100x50'`. */
const titled = /^:size=(\d{1,5}%?)(?:x(\d{1,5}))?$/u;
/** Attributes as Pandoc and Kramdown have them behind a picture: `{width=50%}`, `{: width="120"}`; Kramdown's may be on the next line. */
const braces = /^(?:\{|[ \t]?\n?[ \t]*\{:)((?:[^{}"'\n]|"[^"\n]*"|'[^'\n]*'){1,300})\}/u;
const pair = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/giu;

/**
 * Reads the size of pictures where authors write it besides the path: behind the description, as Obsidian has it, in a title, or in
 * braces behind the picture. It goes to `image.data` and never stays in a description or in the text.
 */
export function readWrittenSizes(tree: Root): void {
  visit(tree, 'image', (image, index, parent) => {
    const size = fromDescription(image) ?? fromTitle(image) ?? fromBraces(index, parent) ?? {};
    if (Object.keys(size).length > 0) image.data = { ...size, ...image.data };
  });
}

function fromDescription(image: Image): PictureSize | undefined {
  const [, alt, width, height] = behind.exec(image.alt ?? '') ?? [];
  if (width !== undefined) {
    image.alt = alt ?? '';
    return sizeOfAttributes({ width, height });
  }
  const [whole, only = '', other] = bare.exec(image.alt ?? '') ?? [];
  // A small number counts pictures, a large one is a name: `![1](1.png)`, `![1583307481](1583307481.png)`.
  if (whole === undefined || Number(only) < bareWidth.least || Number(only) > bareWidth.most) return undefined;
  if (other === undefined && isNamed(image.url, only)) return undefined;
  image.alt = '';
  return sizeOfAttributes({ width: only, height: other });
}

function fromTitle(image: Image): PictureSize | undefined {
  const [, width, height] = titled.exec(image.title ?? '') ?? [];
  if (width === undefined) return undefined;
  image.title = null;
  return sizeOfAttributes({ width, height });
}

function fromBraces(index: number | undefined, parent: Parent | undefined): PictureSize | undefined {
  const next = index === undefined ? undefined : parent?.children[index + 1];
  if (next?.type !== 'text') return undefined;
  const [whole, inside = ''] = braces.exec(next.value) ?? [];
  if (whole === undefined) return undefined;
  const attributes = Object.fromEntries(
    [...inside.matchAll(pair)].map(([, name = '', double, single, plain]) => [
      name.toLowerCase(),
      double ?? single ?? plain,
    ]),
  );
  const size = sizeOfAttributes(attributes);
  if (Object.keys(size).length === 0 && lengthOf(attributes.height ?? '') === undefined) return undefined;
  (next as Text).value = next.value.slice(whole.length);
  return size;
}

/** Whether a picture's name is this number. */
function isNamed(url: string, number: string): boolean {
  return url.replace(/^.*[\\/]/u, '').replace(/\..*$/u, '') === number;
}
