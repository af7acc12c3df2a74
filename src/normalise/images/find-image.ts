import { didYouMean } from '../../diagnostics/nearest.js';
import type { Finding } from '../../diagnostics/report.js';
import type { FoundImage, MissingImage } from '../../mdast/nodes.js';
import { listed, sentences } from '../../say/lists.js';
import { say } from '../../say/say.js';
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
    if (isInline(url)) return judge(await open(url), say('The picture embedded in the notes'), url);
    const wanted = nameOf(url);
    const resolution = await resolve(note, url);
    if ('found' in resolution) return judge(await open(resolution.found), resolution.found, url);
    if ('ambiguous' in resolution) {
      const reason = say('Several files match the {thing} {wanted}: {files}.', {
        thing: thingOf(url),
        wanted,
        files: listed(resolution.ambiguous),
      });
      return absent(url, 'ambiguous', 'ambiguous-image', reason, say('Give enough of the path to tell them apart.'));
    }
    if (resolution.outside) return judge('outside', url, url);
    const hint = didYouMean(resolution.nearest);
    const remedy = sentences(
      hint,
      say('Put the file next to the notes, or name its folder under `images` in the config.'),
    );
    return absent(
      url,
      'missing',
      'missing-image',
      say('The {thing} {wanted} was not found ({url}).', { thing: thingOf(url), wanted, url }),
      remedy,
    );
  };

  async function fetched(url: string): Promise<ImageLookup> {
    const opened = await open(url);
    if (typeof opened === 'string' || !('problem' in opened)) return judge(opened, url, url);
    const reason = say('The {thing} {name} could not be fetched: {problem}.', {
      thing: thingOf(url),
      name: nameOf(url),
      problem: opened.problem,
    });
    return absent(url, 'remote', 'remote-image', reason, say('Check the URL, or save the picture next to the notes.'));
  }

  function leftOut(url: string, remote: 'left-out' | 'link'): ImageLookup {
    const name = nameOf(url);
    const remedy = say('Save it next to the notes, or set `remoteImages` to "fetch" to include it in the deck.');
    if (remote === 'left-out') {
      return absent(
        url,
        'remote',
        'remote-image',
        say('The {thing} {name} is on the network and was left out.', { thing: thingOf(url), name }),
        remedy,
      );
    }
    const reason = say('The {thing} {name} is on the network and was replaced by a link.', {
      thing: thingOf(url),
      name,
    });
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
        change.rule === 'broken-image'
          ? say('Save it again; it is packed as it is.')
          : say('The file itself was not modified.'),
    }));
    const { path: media, type = '', width, height } = opened;
    const plays = (['audio', 'video'] as const).find(kind => type.startsWith(`${kind}/`));
    const natural = width && height ? { width, height } : undefined;
    return { image: { media, ...(plays && { plays }), ...(natural && { natural }) }, findings };
  }
  if (typeof opened === 'object' && 'broken' in opened) {
    const remedy = say('Save it again, and smaller if it is very large.');
    return absent(
      url,
      'unreadable',
      'broken-image',
      say('{path} {broken}; it was left out.', { path, broken: opened.broken }),
      remedy,
    );
  }
  switch (opened) {
    case 'outside': {
      const reason = say('{path} is outside the folders for pictures; it was not read.', { path });
      const remedy = say('Copy the picture next to the notes, or name its folder under `images` in the config.');
      return absent(url, 'outside', 'outside-image', reason, remedy);
    }
    case 'unreadable':
      return absent(
        url,
        'unreadable',
        'unreadable-image',
        say('{path} cannot be read.', { path }),
        say('Check that you can read the file and that it is not a broken link.'),
      );
    default: {
      const isPlayed = recordingOf(url) !== undefined;
      const reason = isPlayed
        ? say('{path} is not a {thing} that Anki can play.', { path, thing: thingOf(url) })
        : say('{path} is not a picture that Anki and browsers can show.', { path });
      const remedy = isPlayed
        ? say('Save it as MP3, M4A, Ogg, Opus, WAV, FLAC or MP4.')
        : say('Save it as PNG, JPEG, WebP, GIF or SVG.');
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
  return plays === undefined ? say('picture') : plays === 'audio' ? say('sound file') : say('video');
}
