import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One font file, as an `@font-face` rule needs it. */
export interface FontFace {
  family: string;
  /** 100 to 900. */
  weight: number;
  style: 'normal' | 'italic';
  /** Names that the installed font goes by on a system that has it. */
  local: string[];
  /** Path of the TrueType file. */
  file: string;
}

/** The faces of a family in a package of Expo's Google fonts, where `400Regular/NotoSansSC_400Regular.ttf` is one. */
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

/** The rules for faces that the page's own origin serves, each under the address that `url` gives; installed ones come first. */
export function fontFaceRules(faces: FontFace[], url: (face: FontFace) => string): string {
  return faces
    .map(face => {
      const sources = [...face.local.map(name => `local("${name}")`), `url("${url(face)}") format("truetype")`];
      return `@font-face { font-family: "${face.family}"; font-weight: ${face.weight}; font-style: ${face.style}; src: ${sources.join(', ')}; }\n`;
    })
    .join('');
}
