import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, writeWhole } from './cache.js';
import { type FontFace, facesIn } from './font-faces.js';
import { fontconfigFile } from './fontconfig.js';
import type { Machine } from './machine.js';

/** The families that the sheet is set in, and the optional packages that carry them. */
export const families = {
  text: { name: 'Noto Sans SC', package: '@expo-google-fonts/noto-sans-sc' },
  mono: { name: 'JetBrains Mono', package: '@expo-google-fonts/jetbrains-mono' },
  emoji: { name: 'Noto Emoji', package: '@expo-google-fonts/noto-emoji' },
} as const;

/** How the browser gets at our fonts. */
export interface Fonts {
  /** Variables to start the browser with. */
  env: Record<string, string>;
  /** Faces that a page has to declare, where the system's own font settings cannot be replaced. */
  faces: FontFace[];
  /** Packages that are not installed; the system's fonts stand in for theirs. */
  missing: string[];
}

/**
 * Makes the packaged fonts known. On Linux by a fontconfig file of ours in the cache that names their folders and no
 * others, so that every machine prints with the same fonts; elsewhere by `@font-face` rules. Where the package of the
 * text font is not installed, the system's fonts are left in use.
 */
export function prepareFonts(machine: Machine): Fonts {
  const wanted = Object.values(families);
  const found = wanted.flatMap(family => {
    const folder = machine.packageFolder(family.package);
    return folder === undefined ? [] : [{ ...family, folder }];
  });
  const missing = wanted.map(family => family.package).filter(name => !found.some(family => family.package === name));
  if (machine.platform !== 'linux') {
    return { env: {}, faces: found.flatMap(({ folder, name }) => facesIn(folder, name)), missing };
  }
  if (missing.includes(families.text.package)) return { env: {}, faces: [], missing };
  const folders = found.map(({ folder }) => folder);
  return { env: { FONTCONFIG_FILE: writeFontconfig(folders, cacheFolder(machine)) }, faces: [], missing };
}

function writeFontconfig(folders: string[], cache: string): string {
  const text = fontconfigFile({
    folders,
    cache: join(cache, 'fontconfig'),
    text: [families.text.name],
    mono: [families.mono.name, families.text.name],
  });
  // Two projects have their fonts in two places, and neither may change the other's file while it prints.
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const path = join(cache, `fonts-${hash}.conf`);
  if (!existsSync(path)) writeWhole(path, text);
  return path;
}
