import { didYouMean } from '../../diagnostics/nearest.js';
import type { Finding } from '../../diagnostics/report.js';
import type { FoundImage, MissingImage } from '../../mdast/nodes.js';
import { isInline, isRemote, nameOf, plainAddress, recordingOf } from './path.js';
import type { Resolve } from './resolve.js';

/** A picture that was opened. */
export interface OpenedPicture {
  path: string;
  /** IANA media type; default: that of a picture. */
  type?: string;
  /** Pixels, if the format says. */
  width?: number;
  height?: number;
  /** What was changed in it so that cards and paper can show it; one sentence per change. */
  changes?: { rule: 'oversized-image' | 'cleaned-image' | 'broken-image'; reason: string }[] | undefined;
}

/** Why a picture cannot be used; `broken` and, for a remote one, `problem` explain it. */
export type Refusal = 'outside' | 'unknown-type' | 'unreadable' | { broken: string } | { problem: string };

export type OpenPicture = (address: string) => Promise<OpenedPicture | Refusal>;

/** What was found for one URL, and what to report about it. */
export interface ImageLookup {
  image: FoundImage;
  findings: Omit<Finding, 'place'>[];
}

/** Looks up the picture for a URL in a note. */
export type FindImage = (note: string, url: string) => Promise<ImageLookup>;

export function imageFinder(resolve: Resolve, open: OpenPicture, remote: 'left-out' | 'link' | 'fetch'): FindImage {
  return async (note, url) => {
    if (isRemote(url)) return remote === 'fetch' ? fetched(plainAddress(url)) : leftOut(plainAddress(url), remote);
    if (isInline(url)) return judge(await open(url), 'The picture embedded in the notes', url);
    const wanted = nameOf(url);
    const resolution = await resolve(note, url);
    if ('found' in resolution) return judge(await open(resolution.found), resolution.found, url);
    if ('ambiguous' in resolution) {
      const reason = `Several files match the ${thingOf(url)} ${wanted}: ${resolution.ambiguous.join(', ')}.`;
      return absent(url, 'ambiguous', 'ambiguous-image', reason, 'Give enough of the path to tell them apart.');
    }
    if (resolution.outside) return judge('outside', url, url);
    const hint = didYouMean(resolution.nearest);
    const remedy = `${hint} Put the file next to the notes, or name its folder under \`images\` in the config.`.trim();
    return absent(url, 'missing', 'missing-image', `The ${thingOf(url)} ${wanted} was not found (${url}).`, remedy);
  };

  async function fetched(url: string): Promise<ImageLookup> {
    const opened = await open(url);
    if (typeof opened === 'string' || !('problem' in opened)) return judge(opened, url, url);
    const reason = `The ${thingOf(url)} ${nameOf(url)} could not be fetched: ${opened.problem}.`;
    return absent(url, 'remote', 'remote-image', reason, 'Check the URL, or save the picture next to the notes.');
  }

  function leftOut(url: string, remote: 'left-out' | 'link'): ImageLookup {
    const name = nameOf(url);
    const remedy = 'Save it next to the notes, or set `remoteImages` to "fetch" to include it in the deck.';
    if (remote === 'left-out') {
      return absent(
        url,
        'remote',
        'remote-image',
        `The ${thingOf(url)} ${name} is on the network and was left out.`,
        remedy,
      );
    }
    const reason = `The ${thingOf(url)} ${name} is on the network and was replaced by a link.`;
    return {
      image: { missing: { wanted: name, why: 'remote', link: url } },
      findings: [{ rule: 'linked-image', reason, remedy }],
    };
  }
}

function judge(opened: OpenedPicture | Refusal, path: string, url: string): ImageLookup {
  if (typeof opened === 'object' && 'path' in opened) {
    const findings = (opened.changes ?? []).map(change => ({
      ...change,
      remedy:
        change.rule === 'broken-image' ? 'Save it again; it is packed as it is.' : 'The file itself was not modified.',
    }));
    const { path: media, type = '', width, height } = opened;
    const plays = (['audio', 'video'] as const).find(kind => type.startsWith(`${kind}/`));
    const natural = width && height ? { width, height } : undefined;
    return { image: { media, ...(plays && { plays }), ...(natural && { natural }) }, findings };
  }
  if (typeof opened === 'object' && 'broken' in opened) {
    const remedy = 'Save it again, and smaller if it is very large.';
    return absent(url, 'unreadable', 'broken-image', `${path} ${opened.broken}; it was left out.`, remedy);
  }
  switch (opened) {
    case 'outside': {
      const reason = `${path} is outside the folders for pictures; it was not read.`;
      const remedy = 'Copy the picture next to the notes, or name its folder under `images` in the config.';
      return absent(url, 'outside', 'outside-image', reason, remedy);
    }
    case 'unreadable':
      return absent(
        url,
        'unreadable',
        'unreadable-image',
        `${path} cannot be read.`,
        'Check that you can read the file and that it is not a broken link.',
      );
    default: {
      const isPlayed = recordingOf(url) !== undefined;
      const reason = `${path} is not a ${isPlayed ? `${thingOf(url)} that Anki can play` : 'picture that Anki and browsers can show'}.`;
      const remedy = `Save it as ${isPlayed ? 'MP3, M4A, Ogg, Opus, WAV, FLAC or MP4' : 'PNG, JPEG, WebP, GIF or SVG'}.`;
      return absent(url, 'unknown-type', 'unknown-image-type', reason, remedy);
    }
  }
}

function absent(
  url: string,
  why: MissingImage['why'],
  rule: Finding['rule'],
  reason: string,
  remedy: string,
): ImageLookup {
  const wanted = isInline(url) ? '' : nameOf(url);
  const plays = recordingOf(url);
  return { image: { missing: { wanted, why, ...(plays && { plays }) } }, findings: [{ rule, reason, remedy }] };
}

/** What an address names, in words. */
function thingOf(url: string): string {
  const plays = recordingOf(url);
  return plays === undefined ? 'picture' : plays === 'audio' ? 'sound file' : 'video';
}
