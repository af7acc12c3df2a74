import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.js';
import { cacheFolder } from './cache.js';
import { type FontFace, facesIn } from './font-faces.js';
import { fontconfigFile } from './fontconfig.js';
import type { Machine } from './machine.js';

interface Family {
  name: string;
  package: string;
  /** Installed by those whose notes need it, since it is large. */
  onDemand?: true;
}

const npm = (name: string) => `@expo-google-fonts/${name}`;

/** The families that the sheet is set in, and the packages that carry them. */
export const families = {
  text: { name: 'Noto Sans SC', package: npm('noto-sans-sc') },
  mono: { name: 'JetBrains Mono', package: npm('jetbrains-mono') },
  latin: { name: 'Source Sans 3', package: npm('source-sans-3') },
  latinSerif: { name: 'Source Serif 4', package: npm('source-serif-4') },
  symbols: { name: 'Noto Sans Symbols 2', package: npm('noto-sans-symbols-2') },
  emoji: { name: 'Noto Emoji', package: npm('noto-emoji') },
  serif: { name: 'Noto Serif SC', package: npm('noto-serif-sc'), onDemand: true },
  traditional: { name: 'Noto Sans TC', package: npm('noto-sans-tc'), onDemand: true },
  japanese: { name: 'Noto Sans JP', package: npm('noto-sans-jp'), onDemand: true },
  korean: { name: 'Noto Sans KR', package: npm('noto-sans-kr'), onDemand: true },
} as const satisfies Record<string, Family>;

/** How the browser gets at our fonts. */
export interface Fonts {
  /** Variables to start the browser with. */
  env: Record<string, string>;
  /** Faces that a page has to declare, where the system's own font settings cannot be replaced. */
  faces: FontFace[];
  /** Packages that are not installed; the system's fonts stand in for theirs. */
  missing: string[];
  /** As `missing`: packages that only some notes need. */
  absent: string[];
}

/**
 * Makes the packaged fonts known. On Linux by a fontconfig file of ours in the cache that names their folders and no
 * others, so that every machine prints with the same fonts; elsewhere by `@font-face` rules. Where the package of the
 * text font is not installed, the system's fonts are left in use.
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
  return { env: { FONTCONFIG_FILE: writeFontconfig(folders, cacheFolder(machine)) }, faces: [], missing, absent };
}

/** Where the text's own family has no shape. */
const others = [families.japanese, families.korean, families.symbols, families.emoji].map(({ name }) => name);

function writeFontconfig(folders: string[], cache: string): string {
  const text = fontconfigFile({
    folders,
    cache: join(cache, 'fontconfig'),
    text: [families.text.name, ...others],
    mono: [families.mono.name, families.text.name, ...others],
  });
  // Two projects have their fonts in two places, and neither may change the other's file while it prints.
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const path = join(cache, `fonts-${hash}.conf`);
  if (!existsSync(path)) writeWhole(path, text);
  return path;
}
