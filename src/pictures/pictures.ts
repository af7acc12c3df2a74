import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pLimit from 'p-limit';
import { debugArea, stopwatch } from '../debug.js';
import { say } from '../say/say.js';
import { type Cache, noCache } from './cache.js';
import { damageOf } from './damage/damage.js';
import { readDataUrl } from './data-url.js';
import { kindOf } from './kind.js';
import { type FetchOptions, fetchPicture } from './remote/fetch.js';
import { type Roots, rootsOf } from './roots.js';
import { type Scaled, scaled } from './scale.js';
import { cleanSvg } from './svg/clean.js';
import { mostPixels } from './thresholds.js';

/** A picture that has been read. */
export interface Picture {
  /** Path in the project, URL, or `inline/` and a hash. */
  path: string;
  name: string;
  sha256: string;
  type: string;
  width?: number;
  height?: number;
  data: Uint8Array;
  /** What was changed so that cards and paper can show it; one sentence per change. */
  changes?: { rule: 'oversized-image' | 'cleaned-image' | 'broken-image'; reason: string }[];
}

/** The picture files under the image roots, and how to open one. */
export interface Pictures {
  /** Paths from the project's folder, with `/`, sorted. */
  paths: string[];
  statPath: Roots['statPath'];
  /**
   * Opens a path of the project, an `http:` or a `data:` URL, once. `outside`: it leads outside the image roots and was
   * not read. `unknown-type`: its bytes are not a picture that Anki and browsers can show. `broken`: nothing can show it, and why,
   * as the end of a sentence.
   */
  open: (address: string) => Promise<Opened>;
}

export type Opened = Picture | 'outside' | 'unknown-type' | 'unreadable' | { broken: string } | { problem: string };

export interface PicturesOptions {
  /** Wider pictures are scaled down. */
  maxWidth?: number;
  cache?: Cache;
  fetch?: Omit<FetchOptions, 'cache'>;
}

const log = debugArea('pictures');

/** Lists the pictures under the given folders of the project. Nothing outside them is ever read. */
export async function findPictures(root: string, folders: string[], options: PicturesOptions = {}): Promise<Pictures> {
  const { maxWidth = Number.POSITIVE_INFINITY, cache = noCache } = options;
  const roots = await rootsOf(root, folders);
  const opened = new Map<string, Promise<Opened>>();
  // Few connections, so that no server is flooded; one decoded picture at a time, because pixels take a lot of memory.
  const [connections, pixels] = [pLimit(6), pLimit(1)];

  const read = async (address: string): Promise<Uint8Array | Exclude<Opened, Picture>> => {
    if (/^data:/iu.test(address)) return readDataUrl(address) ?? 'unknown-type';
    if (/^https?:/iu.test(address)) return connections(() => fetchPicture(address, { ...options.fetch, cache }));
    const entered = await roots.enter(address);
    if (typeof entered === 'string') return entered;
    const data = await readFile(entered.real).catch(() => undefined);
    return data ? new Uint8Array(data) : 'unreadable';
  };
  const open = async (address: string): Promise<Opened> => {
    const time = stopwatch();
    const data = await read(address);
    const made = data instanceof Uint8Array ? await pixels(() => make(address, data, { maxWidth, cache })) : data;
    log('%s: %s in %d ms', shownAddress(address), outcomeOf(made), Math.round(time()));
    return made;
  };
  return {
    paths: await roots.list(),
    statPath: roots.statPath,
    open(address) {
      const known = opened.get(address) ?? open(address);
      opened.set(address, known);
      return known;
    },
  };
}

async function make(address: string, bytes: Uint8Array, options: { maxWidth: number; cache: Cache }): Promise<Opened> {
  const kind = kindOf(bytes);
  if (!kind) return 'unknown-type';
  const path = /^data:/iu.test(address) ? `inline/${hash(bytes).slice(0, 20)}.${kind.ending}` : address;
  const clean = kind.ending === 'svg' ? cleanSvg(bytes, path) : { data: bytes };
  if (!clean) return { broken: say('is not valid XML') };
  const { width: columns = 0, height: rows = 0 } = kind;
  if (kind.ending !== 'svg' && columns * rows > mostPixels) {
    return { broken: say('is {columns} × {rows} pixels, more than a phone can show', { columns, rows }) };
  }
  const damage = damageOf(bytes, kind);
  // What is damaged is shown as far as it goes, if at all; a codec would make something else of it.
  const small: Scaled = damage ? { data: bytes } : await scaled(clean.data, kind, { ...options, name: path });
  const changes = [
    ...(clean.reason ? [{ rule: 'cleaned-image' as const, reason: clean.reason }] : []),
    ...(damage
      ? [{ rule: 'broken-image' as const, reason: say('{path} is damaged: {damage}.', { path, damage: say(damage) }) }]
      : []),
    ...(small.reason ? [{ rule: 'oversized-image' as const, reason: small.reason }] : []),
  ];
  const { type, ending, width, height } = kindOf(small.data) ?? kind;
  const sha256 = hash(small.data);
  return {
    path,
    name: `cardpress-${sha256.slice(0, 20)}.${ending}`,
    sha256,
    type,
    ...(width !== undefined && height !== undefined && { width, height }),
    data: small.data,
    ...(changes.length > 0 && { changes }),
  };
}

function hash(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** An address as a line may say it: without what may be secret, and without a picture's own bytes. */
function shownAddress(address: string): string {
  if (/^data:/iu.test(address)) return 'data:…';
  return /^https?:/iu.test(address) ? address.replace(/^([^:]+:\/\/)(?:[^/?#]*@)?([^?#]*).*$/su, '$1$2') : address;
}

function outcomeOf(opened: Opened): string {
  if (typeof opened === 'string') return opened;
  if ('broken' in opened) return opened.broken;
  // What the network said may quote the whole address.
  return 'problem' in opened ? 'not fetched' : `${opened.type}, ${opened.data.byteLength} bytes`;
}
