import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { didYouMean, nearest } from '../../messages/nearest.js';
import { type Finding, report } from '../../messages/report.js';
import type { MissingImage } from '../../questions/nodes.js';
import { isRemote, segmentsOf } from './path.js';
import { pictureResolver, type Resolve } from './resolve.js';

export interface ImagesOptions {
  /** Picture files under the image roots, from the project's folder, with `/`. */
  paths: string[];
  /** Tries to open one of them; says why where it cannot be used. */
  open: (path: string) => Promise<'outside' | 'unknown-type' | object>;
}

/**
 * Finds the file of every picture and sets `image.data.media` to its path in the project. A picture that is not found,
 * is remote or is no picture gets `image.data.missing` and a message; emitters show a placeholder for it.
 */
export default function remarkImages({ paths, open }: ImagesOptions) {
  const resolve = pictureResolver(paths, nearest);
  return async (tree: Root, file: VFile): Promise<undefined> => {
    const images: Image[] = [];
    visit(tree, 'image', image => void images.push(image));
    for (const image of images) {
      const result = await look(image, file, resolve, open);
      image.data = { ...image.data, ...(typeof result === 'string' ? { media: result } : { missing: result.missing }) };
      if (typeof result !== 'string') report(file, { ...result.finding, place: image });
    }
  };
}

type Look = string | { missing: MissingImage; finding: Finding };

async function look(image: Image, file: VFile, resolve: Resolve, open: ImagesOptions['open']): Promise<Look> {
  const wanted = segmentsOf(image.url).at(-1) ?? image.url;
  const absent = (why: MissingImage['why'], rule: Finding['rule'], reason: string, remedy: string): Look => ({
    missing: { wanted, why },
    finding: { rule, reason, remedy },
  });
  if (isRemote(image.url)) {
    return absent(
      'remote',
      'remote-image',
      `The picture ${wanted} is on the network and was left out.`,
      "Save it beside the notes and refer to that file; a card's pictures travel with the deck.",
    );
  }
  const resolution = resolve(file.path, image.url);
  if ('ambiguous' in resolution) {
    return absent(
      'ambiguous',
      'ambiguous-image',
      `Several files fit the picture ${wanted}: ${resolution.ambiguous.join(', ')}.`,
      'Write enough of the path to tell them apart.',
    );
  }
  if ('nearest' in resolution) {
    return absent(
      'missing',
      'missing-image',
      `The picture ${wanted} was not found (${image.url}).`,
      `${didYouMean(resolution.nearest)} Put the file beside the notes, or name its folder under \`images\` in the config.`.trim(),
    );
  }
  return (await refusal(resolution.found, open, absent)) ?? resolution.found;
}

async function refusal(
  path: string,
  open: ImagesOptions['open'],
  absent: (why: MissingImage['why'], rule: Finding['rule'], reason: string, remedy: string) => Look,
): Promise<Look | undefined> {
  const opened = await open(path);
  if (opened === 'outside') {
    return absent(
      'outside',
      'outside-image',
      `${path} is a link that leads out of the folders where pictures may lie; it was not read.`,
      'Copy the picture into the notes, or name its folder under `images` in the config.',
    );
  }
  if (opened !== 'unknown-type') return undefined;
  return absent(
    'unknown-type',
    'unknown-image-type',
    `${path} is not a picture that Anki and browsers can show.`,
    'Save it as PNG, JPEG, WebP, GIF or SVG.',
  );
}
