import type { Image, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearest } from '../../diagnostics/nearest.js';
import { type Finding, report } from '../../diagnostics/report.js';
import { UserError } from '../../diagnostics/user-error.js';
import type { FoundImage } from '../../mdast/nodes.js';
import { settleSize } from '../../mdast/picture-size.js';
import { say } from '../../say/say.js';
import { addressesInHtml } from '../html/addresses.js';
import { type FindImage, type ImageLookup, imageFinder, type OpenPicture } from './find-image.js';
import { isRemote, nameOf, withoutUser } from './path.js';
import { pictureResolver, type StatPath } from './resolve.js';
import { readSounds } from './sounds.js';
import { readWrittenSizes } from './written-size.js';

export interface ImagesOptions {
  /** Picture files in the image roots, relative to the project's folder, with `/`. */
  paths: string[];
  /** Tries to open one of them, a remote picture or a `data:` URL; says why if it cannot be used. */
  open: OpenPicture;
  /** Tells what is at a path that is not among `paths`; without it, nothing is. */
  statPath?: StatPath;
  /**
   * How to handle remote pictures: leave them out (the default), replace them with a link, or fetch them with `open`.
   */
  remote?: 'left-out' | 'link' | 'fetch';
  /** Finds pictures instead of the above. */
  find?: FindImage;
}

/**
 * Finds the file of every picture, sound and film, including those in HTML, and sets `image.data.media` to its path in the project. A
 * picture that is not found, is left out or is not a picture gets `image.data.missing` and a message; emitters show a
 * placeholder.
 * @throws UserError without its options
 */
export default function remarkImages(options: ImagesOptions = {} as never) {
  const find = options.find ?? findImageIn(options);
  return (tree: Root, file: VFile): Promise<undefined> | undefined => {
    const sounds = readSounds(tree, file);
    readWrittenSizes(tree);
    forgetUsers(tree, file);
    const wanted = picturesIn(tree, sounds);
    return wanted.length > 0 ? findAll(wanted, find, file) : undefined;
  };
}

async function findAll(wanted: Wanted[], find: FindImage, file: VFile): Promise<undefined> {
  // All are looked up at once, because some come over the network; messages keep the order of the notes.
  const lookups = await Promise.all(wanted.map(({ url }) => find(file.path, url)));
  for (const [index, { place, keep }] of wanted.entries()) {
    const lookup = lookups[index] as ImageLookup;
    keep(lookup.image);
    for (const finding of lookup.findings) report(file, { ...finding, place });
  }
}

/** @throws UserError without pictures */
export function findImageIn({ paths, open, statPath, remote = 'left-out' }: ImagesOptions): FindImage {
  if (!paths || !open)
    throw new UserError(
      say('remarkImages has no pictures to choose from.'),
      say('Give it the options `paths` and `open`.'),
    );
  return imageFinder(pictureResolver(paths, nearest, statPath), open, remote);
}

export const step = {
  name: 'images',
  // A picture may be in another note, and its URL in a definition.
  after: ['embeds'],
  plugin: remarkImages,
  options: ({ pictures, config }: { pictures: ImagesOptions; config: { remoteImages: ImagesOptions['remote'] } }) => ({
    ...pictures,
    remote: config.remoteImages,
  }),
} as const;

interface Wanted {
  url: string;
  place: NonNullable<Finding['place']>;
  /** Writes the results into the tree. */
  keep: (image: FoundImage) => void;
}

function picturesIn(tree: Root, sounds: Map<Image, Text>): Wanted[] {
  const wanted: Wanted[] = [];
  visit(tree, node => {
    if (node.type === 'image')
      wanted.push({
        url: node.url,
        place: node,
        keep: image => {
          const typed = sounds.get(node);
          // Anki's own way to write a sound may be what a note is about.
          if (typed && !('media' in image)) Object.assign(node, typed);
          else node.data = sized(node, image);
        },
      });
    if (node.type !== 'html') return;
    for (const url of addressesInHtml(node.value, 'src', 'img', 'audio', 'video', 'source')) {
      const keep = (image: FoundImage) => {
        node.data = { ...node.data, images: { ...node.data?.images, [url]: image } };
      };
      wanted.push({ url, place: node, keep });
    }
  });
  return wanted;
}

/** Takes user and password out of the addresses of pictures: artifacts say where a picture is from. */
function forgetUsers(tree: Root, file: VFile): void {
  visit(tree, node => {
    if (node.type === 'image' && isRemote(node.url)) node.url = checked(node.url, node);
    if (node.type !== 'html') return;
    for (const url of addressesInHtml(node.value, 'src', 'img', 'audio', 'video', 'source')) {
      if (isRemote(url)) node.value = node.value.replaceAll(url, () => checked(url, node));
    }
  });

  function checked(url: string, place: NonNullable<Finding['place']>): string {
    const plain = withoutUser(url);
    if (plain === url) return url;
    const reason = say('The address of the picture {plain} has a user name in it, which is neither used nor shown.', {
      plain: nameOf(plain),
    });
    report(file, { rule: 'remote-image', reason, remedy: say('Remove it from the address.'), place });
    return plain;
  }
}

/** What a picture in Markdown keeps of a result, with the size that its author wants. */
function sized({ data: { width, height, zoom, ...data } = {} }: Image, found: FoundImage): NonNullable<Image['data']> {
  if (!('media' in found)) return { ...data, ...found };
  const size = { ...(width && { width }), ...(height && { height }), ...(zoom && { zoom }) };
  return {
    ...data,
    media: found.media,
    ...(found.plays && { plays: found.plays }),
    ...settleSize(size, found.natural),
  };
}
