import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DiagramsOptions } from '../normalise/diagrams.js';
import type { FindImage, ImageLookup } from '../normalise/images/find-image.js';
import type { Known } from '../questions/memory/known.js';
import { isSameWith, type Reliance } from '../questions/memory/spots.js';
import type { PartNames } from '../questions/part-names.js';
import type { Embedded } from './embedded.js';

/** What the pipeline asks about the world around a file. */
export interface Around {
  known: (path: string) => Known | undefined;
  parts: (path: string) => PartNames | undefined;
  embedded: Embedded;
  findImage: FindImage;
  drawDiagram: NonNullable<DiagramsOptions['drawDiagram']>;
}

type Drawn = Awaited<ReturnType<Around['drawDiagram']>>;

/** What it asked while it worked on one file, and what it was told. As long as the answers are the same, so is its result. */
export interface Asked {
  /** What was known of its questions; undefined if that cannot be told. */
  known: string | undefined;
  parts: [name: string, how: string][];
  /** Where something embedded would be found, and a hash of the text there. */
  embeds: { of: Parameters<Embedded['find']>; home: [path: string, text: string] | undefined }[];
  images: { note: string; url: string; found: ImageLookup }[];
  diagrams: { source: string; drawn: Drawn }[];
}

/** Writes down what is asked of the world around; the files go through the pipeline one after the other. */
export class Asking {
  #asked: Asked | undefined;
  readonly around: Around;

  constructor(around: Around) {
    const { known, parts, embedded, findImage, drawDiagram } = around;
    this.around = {
      known,
      parts,
      embedded: {
        ...embedded,
        find: (...of) => {
          this.#asked?.embeds.push({ of, home: homeOf(embedded, of) });
          return embedded.find(...of);
        },
      },
      findImage: async (note, url) => {
        const asked = this.#asked;
        const found = await findImage(note, url);
        asked?.images.push({ note, url, found });
        return found;
      },
      drawDiagram: async source => {
        const asked = this.#asked;
        const drawn = toldOf(await drawDiagram(source));
        asked?.diagrams.push({ source, drawn });
        return drawn;
      },
    };
  }

  /** Does some work on a file, and returns what was asked meanwhile. */
  async during<T>(path: string, work: () => Promise<T>): Promise<{ made: T; asked: Asked }> {
    const { known, parts } = this.around;
    const asked: Asked = {
      known: stateOf(known(path)),
      parts: [...(parts(path) ?? [])],
      embeds: [],
      images: [],
      diagrams: [],
    };
    this.#asked = asked;
    try {
      return { made: await work(), asked };
    } finally {
      this.#asked = undefined;
    }
  }

  /**
   * Whether the answers would be the same now. What is found is opened, so that the build has it. The order matters: the
   * answers before say which pictures a file shows.
   *
   * @param reliance what the file's questions owe to what was known about them
   */
  async isSameNow(path: string, asked: Asked, reliance: Reliance | undefined): Promise<boolean> {
    const { parts, embedded, findImage, drawDiagram } = this.around;
    if (!isDeepStrictEqual([...(parts(path) ?? [])], asked.parts)) return false;
    if (!this.#isKnownAlike(path, asked, reliance)) return false;
    for (const { of, home } of asked.embeds) if (!isDeepStrictEqual(homeOf(embedded, of), home)) return false;
    const images = await Promise.all(asked.images.map(({ note, url }) => findImage(note, url)));
    if (images.some((found, at) => !isDeepStrictEqual(found, asked.images[at]?.found))) return false;
    for (const { source, drawn } of asked.diagrams)
      if (!isDeepStrictEqual(await drawDiagram(source), drawn)) return false;
    return true;
  }

  #isKnownAlike(path: string, asked: Asked, reliance: Reliance | undefined): boolean {
    const known = this.around.known(path);
    if (reliance && isSameWith(known, reliance)) return true;
    const state = stateOf(known);
    return state !== undefined && state === asked.known;
  }
}

function stateOf(known: Known | undefined): string | undefined {
  return known ? known.state?.() : 'nothing';
}

function homeOf(embedded: Embedded, of: Parameters<Embedded['find']>): [path: string, text: string] | undefined {
  const home = embedded.homeOf(...of);
  return home && [home.path, createHash('sha256').update(home.text).digest('hex')];
}

/** What the pipeline goes by: not the drawing itself. */
function toldOf(drawn: Drawn): Drawn {
  return 'path' in drawn ? { path: drawn.path } : drawn;
}
