import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import { BrowserError } from '../browser/error.js';
import { fontFaceRules } from '../browser/font-faces.js';
import { families } from '../browser/fonts.js';
import { thisMachine } from '../browser/machine.js';
import { sharedBrowser, withPage } from '../browser/page.js';
import { type Asset, openSealed, withScripts } from '../browser/seal.js';
import { debugArea, stopwatch } from '../debug.js';
import type { Cache } from '../pictures/cache.js';
import { kindOf } from '../pictures/kind.js';
import type { Picture } from '../pictures/pictures.js';
import { cleanSvg } from '../pictures/svg/clean.js';
import { say } from '../say/say.js';
import { type Drawn, drawInPage } from './in-page.js';
import { findMermaid, type Mermaid } from './mermaid.js';

/** Milliseconds that a diagram may take to draw; one of a hundred boxes takes two seconds on a slow machine. */
const patience = 60_000;

/** Why there is no drawing: nothing on this machine draws, or the source has a mistake. */
export type Undrawn = { lacks: string; remedy: string } | { problem: string };

export interface Diagrams {
  /** Draws a Mermaid source as SVG, once. */
  draw: (source: string) => Promise<Picture | Undrawn>;
  /** Stops the browser if it was started. A later `draw` starts it again. */
  close: () => Promise<void>;
}

export interface DiagramsOptions {
  /** The project's folder, whose mermaid comes first. */
  root: string;
  env: Record<string, string | undefined>;
  /** Path of the browser named in the config. */
  browser?: string | undefined;
  cache: Cache;
}

/** Raised when the same source is drawn differently: it is part of the names. */
const recipe = 1;

const fontFamily = `"${families.text.name}", "PingFang SC", "Microsoft YaHei", sans-serif`;
const log = debugArea('pictures');

/**
 * Draws diagrams in a browser, where mermaid runs in a sealed page without a network. Drawings are kept in the cache. A
 * drawing is named by its source rather than its bytes: browsers measure text differently by a hair, which must not
 * change a card.
 */
export function diagramsOf({ root, env, browser: configured, cache }: DiagramsOptions): Diagrams {
  const browser = sharedBrowser({ configured, machine: thisMachine(env as NodeJS.ProcessEnv) });
  const drawn = new Map<string, Promise<Picture | Undrawn>>();
  const one = pLimit(1);
  let lacking: Undrawn | undefined;

  const make = async (source: string): Promise<Picture | Undrawn> => {
    const mermaid = findMermaid(root);
    if (!mermaid)
      return {
        lacks: say('mermaid is not installed'),
        remedy: say('Install it beside cardpress: `npm install mermaid`.'),
      };
    const name = hash(`mermaid ${recipe}\n${source}`).slice(0, 20);
    const key = `diagram-${name}-${mermaid.version}`;
    const known = await cache.read(key);
    const made = known ?? (await paint(source, mermaid));
    if (!(made instanceof Uint8Array)) return made;
    const clean = cleanSvg(made, name);
    const kind = clean && kindOf(clean.data);
    if (!clean || kind?.ending !== 'svg') return { problem: say('the drawing is not valid SVG') };
    if (!known) await cache.write(key, made);
    const { ending: _, ...size } = kind;
    return {
      path: `diagrams/${name}.svg`,
      name: `cardpress-${name}.svg`,
      sha256: createHash('sha256').update(clean.data).digest('hex'),
      ...size,
      data: clean.data,
    };
  };

  const paint = async (source: string, mermaid: Mermaid): Promise<Uint8Array | Undrawn> => {
    if (lacking) return lacking;
    const time = stopwatch();
    try {
      const result = await inTime(paintIn(browser, source, mermaid));
      log('mermaid %s: drawn in %d ms', mermaid.version, Math.round(time()));
      if (result === undefined) await browser.close();
      if (result === undefined) return { problem: say('it takes longer than {number} s', { number: patience / 1000 }) };
      return 'svg' in result ? new TextEncoder().encode(result.svg) : { problem: firstLines(result.problem) };
    } catch (error) {
      if (!(error instanceof BrowserError)) throw error;
      lacking = { lacks: error.reason.replace(/\.$/u, ''), remedy: error.remedy };
      return lacking;
    }
  };

  return {
    draw(source) {
      const known = drawn.get(source) ?? one(() => make(source));
      drawn.set(source, known);
      return known;
    },
    close: () => browser.close(),
  };
}

/** What takes too long is given up. */
const once = { tries: 1 };

/** A page of its own for each diagram: none finds what another left behind. */
async function paintIn(browser: ReturnType<typeof sharedBrowser>, source: string, { script }: Mermaid): Promise<Drawn> {
  return withPage(
    browser,
    async (page, { fonts }) => {
      const html =
        '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/fonts.css"><body><script src="/mermaid.js"></script>';
      await openSealed(
        page,
        new Map<string, Asset>([
          ['/', { type: 'text/html; charset=utf-8', body: html }],
          ['/mermaid.js', { type: 'text/javascript; charset=utf-8', file: script }],
          [
            '/fonts.css',
            { type: 'text/css; charset=utf-8', body: fontFaceRules(fonts.faces, ({ file }) => `/fonts/${hash(file)}`) },
          ],
          ...fonts.faces.map(({ file }): [string, Asset] => [`/fonts/${hash(file)}`, { type: 'font/ttf', file }]),
        ]),
        withScripts,
      );
      return page.evaluate(drawInPage, source, fontFamily);
    },
    once,
  );
}

async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const stop = new AbortController();
  const late = delay(patience, undefined, { signal: stop.signal }).catch(() => undefined);
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}

/** What mermaid says of a mistake, without the rows of tokens that it expected. */
function firstLines(problem: string): string {
  return problem
    .split('\n')
    .slice(0, 3)
    .map(line => line.trim())
    .filter(line => !/^-*\^|^Expecting/u.test(line))
    .join(' ')
    .slice(0, 200);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
