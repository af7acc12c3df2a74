import type { Media } from '../../bank/model.js';

/**
 * What every reading system shows or plays. Films may be of any type.
 * @see https://www.w3.org/TR/epub-33/#sec-core-media-types
 */
const core = /^(?:image\/(?:png|jpeg|gif|webp|svg\+xml)|audio\/(?:mpeg|mp4)|video\/.+)$/u;

/** The address of a picture or recording, seen from a chapter; undefined for one that reading systems need not know. */
export function urlOf({ name, type }: Media): string | undefined {
  return core.test(type) ? `media/${name}` : undefined;
}

/** All of them, each once: pictures with the same bytes have the same name. */
export function resourcesOf(media: readonly Media[]): { url: string; media: Media }[] {
  const urls = new Map(media.map(one => [urlOf(one), one]));
  return [...urls].flatMap(([url, one]) => (url === undefined ? [] : [{ url, media: one }]));
}
