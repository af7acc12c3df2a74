import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One font file, for an `@font-face` rule. */
export interface FontFace {
  family: string;
  /** 100 to 900. */
  weight: number;
  style: 'normal' | 'italic';
  /** Names of the font if it is installed on the system. */
  local: string[];
  /** Path of the TrueType file. */
  file: string;
}

/** The faces of a family in an Expo Google Fonts package, where `400Regular/NotoSansSC_400Regular.ttf` is one. */
export function facesIn(folder: string, family: string): FontFace[] {
  const compact = family.replaceAll(' ', '');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.sort().flatMap(file => {
    const [, name, weight, cut, italic] =
      /^([A-Za-z\d]+)_(\d{3})([A-Za-z]+?)(?:_(Italic))?\.ttf$/u.exec(basename(file)) ?? [];
    if (name !== compact) return [];
    const cuts = italic ? `${cut} Italic`.replace('Regular ', '') : `${cut}`;
    return {
      family,
      weight: Number(weight),
      style: italic ? ('italic' as const) : ('normal' as const),
      local: [`${family} ${cuts}`, `${compact}-${cuts.replace(' ', '')}`],
      file: join(folder, file),
    };
  });
}

/**
 * The rules for faces served from the page's own origin, each at the URL that `url` gives; installed fonts come first.
 */
export function fontFaceRules(faces: FontFace[], url: (face: FontFace) => string): string {
  return faces
    .map(face => {
      const sources = [...face.local.map(name => `local("${name}")`), `url("${url(face)}") format("truetype")`];
      return `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; src: ${sources.join(', ')}; }\n`;
    })
    .join('');
}
