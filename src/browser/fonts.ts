import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.js';
import { cacheFolder } from './cache.js';
import { type FontFace, facesIn } from './font-faces.js';
import { fontconfigFile } from './fontconfig.js';
import type { Machine } from './machine.js';

interface Family {
  name: string;
  package: string;
  /** Installed only by those whose notes need it, because it is large. */
  onDemand?: true;
}

const npm = (name: string) => `@expo-google-fonts/${name}`;

/** The font families of the sheet, and their packages. */
export const families = {
  text: { name: 'Noto Sans SC', package: npm('noto-sans-sc') },
  mono: { name: 'JetBrains Mono', package: npm('jetbrains-mono') },
  latin: { name: 'Source Sans 3', package: npm('source-sans-3') },
  latinSerif: { name: 'Source Serif 4', package: npm('source-serif-4') },
  symbols: { name: 'Noto Sans Symbols 2', package: npm('noto-sans-symbols-2') },
  math: { name: 'Noto Sans Math', package: npm('noto-sans-math') },
  letters: { name: 'Arimo', package: npm('arimo') },
  emoji: { name: 'Noto Emoji', package: npm('noto-emoji') },
  serif: { name: 'Noto Serif SC', package: npm('noto-serif-sc'), onDemand: true },
  traditional: { name: 'Noto Sans TC', package: npm('noto-sans-tc'), onDemand: true },
  japanese: { name: 'Noto Sans JP', package: npm('noto-sans-jp'), onDemand: true },
  korean: { name: 'Noto Sans KR', package: npm('noto-sans-kr'), onDemand: true },
} as const satisfies Record<string, Family>;

/** How the browser accesses our fonts. */
export interface Fonts {
  /** Environment variables to start the browser with. */
  env: Record<string, string>;
  /** Faces that a page has to declare if the system's font settings cannot be replaced. */
  faces: FontFace[];
  /** Packages that are not installed; the system's fonts are used instead. */
  missing: string[];
  /** Like `missing`: packages that only some notes need. */
  absent: string[];
  /** What tells these fonts from others; undefined if the system's may be used, which can change unseen. */
  identity?: string;
}

/**
 * Makes the packaged fonts available. On Linux this is a fontconfig file in the cache that lists only their folders, so
 * that every machine prints with the same fonts; elsewhere it is `@font-face` rules. If the package of the main text
 * font is not installed, the system's fonts remain in use.
 */
export function prepareFonts(machine: Machine): Fonts {
  const wanted: Family[] = Object.values(families);
  const found = wanted.flatMap(family => {
    const folder = machine.packageFolder(family.package);
    return folder === undefined ? [] : [{ ...family, folder }];
  });
  const lacking = wanted.filter(family => !found.some(({ name }) => name === family.name));
  const missing = lacking.filter(family => !family.onDemand).map(family => family.package);
  const absent = lacking.filter(family => family.onDemand).map(family => family.package);
  if (machine.platform !== 'linux') {
    return { env: {}, faces: found.flatMap(({ folder, name }) => facesIn(folder, name)), missing, absent };
  }
  if (missing.includes(families.text.package)) return { env: {}, faces: [], missing, absent };
  const folders = found.map(({ folder }) => folder);
  const env = { FONTCONFIG_FILE: writeFontconfig(folders, cacheFolder(machine)) };
  const identity = identityOf(folders);
  return { env, faces: [], missing, absent, ...(identity !== undefined && { identity }) };
}

/** A hash of what the packages say of themselves; undefined if one says nothing. */
function identityOf(folders: string[]): string | undefined {
  const files = folders.map(folder => join(folder, 'package.json'));
  if (!files.every(file => existsSync(file))) return undefined;
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Used if the main family has no glyph. */
const others = [
  families.japanese,
  families.korean,
  families.symbols,
  families.math,
  families.letters,
  families.emoji,
].map(({ name }) => name);

function writeFontconfig(folders: string[], cache: string): string {
  const text = fontconfigFile({
    folders,
    cache: join(cache, 'fontconfig'),
    text: [families.text.name, ...others],
    mono: [families.mono.name, families.text.name, ...others],
  });
  // Two projects have their fonts in different places, and neither may change the other's file during printing.
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const path = join(cache, `fonts-${hash}.conf`);
  if (!existsSync(path)) writeWhole(path, text);
  return path;
}
