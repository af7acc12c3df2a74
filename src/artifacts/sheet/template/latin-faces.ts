import type { FontFace } from '../../../browser/font-faces.js';
import { families } from '../../../browser/fonts.js';

/**
 * What the Latin face is used for next to Chinese and Japanese: letters and digits with their accents, Greek, Cyrillic.
 * Punctuation that those scripts write full-width is left to their own fonts: quotation marks, dash, ellipsis, middle
 * dot.
 */
const besideHan = [
  'U+0000-00B6, U+00B8-02FF, U+0300-036F, U+0370-03FF, U+0400-052F',
  'U+1E00-1FFF, U+2010-2013, U+2020-2022, U+2070-209F, U+20A0-20BF',
].join(', ');

/** Latin letters are slightly enlarged next to Han characters of the same size, which fill their em square. */
const adjust = '108%';

const weights = [400, 600, 700];

/**
 * The rules for `Sheet Latin` and `Sheet Serif` (next to Han characters) and for `Sheet Latin Full` and `Sheet Serif
 * Full` (in text with its own quotation marks).
 *
 * @param url the URL of a face, if the page has to provide it
 */
export function latinFaceRules(faces: FontFace[], url: (face: FontFace) => string): string {
  const rules: string[] = [];
  for (const [name, family] of [
    ['Sheet Latin', families.latin.name],
    ['Sheet Serif', families.latinSerif.name],
  ] as const) {
    for (const weight of weights) {
      for (const style of ['normal', 'italic'] as const) {
        const source = sources(family, weight, style, faces, url);
        const shared = `font-weight: ${weight}; font-style: ${style}; size-adjust: ${adjust}; src: ${source};`;
        rules.push(`@font-face { font-family: "${name}"; unicode-range: ${besideHan}; ${shared} }\n`);
        rules.push(`@font-face { font-family: "${name} Full"; ${shared} }\n`);
      }
    }
  }
  return rules.join('');
}

/** The digits and signs of keycaps such as 1️⃣, and what makes them those. */
const keycaps = 'U+0023, U+002A, U+0030-0039, U+FE0F, U+20E3';

/**
 * The rules for `Sheet Keycaps`: the emoji's face for keycaps alone, before fonts that have the cap without a digit in it. Digits in
 * text never get so far.
 *
 * @param url the URL of a face, if the page has to provide it
 */
export function keycapRules(faces: FontFace[], url: (face: FontFace) => string): string {
  return [400, 700]
    .map(weight => {
      const source = sources(families.emoji.name, weight, 'normal', faces, url);
      return `@font-face { font-family: "Sheet Keycaps"; unicode-range: ${keycaps}; font-weight: ${weight}; src: ${source}; }\n`;
    })
    .join('');
}

const cuts: Record<number, string> = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

function sources(
  family: string,
  weight: number,
  style: FontFace['style'],
  faces: FontFace[],
  url: (face: FontFace) => string,
): string {
  const cut = style === 'italic' ? `${cuts[weight]} Italic`.replace('Regular ', '') : `${cuts[weight]}`;
  const local = [`${family} ${cut}`, `${family.replaceAll(' ', '')}-${cut.replace(' ', '')}`];
  const face = faces.find(one => one.family === family && one.weight === weight && one.style === style);
  return [...local.map(name => `local("${name}")`), ...(face ? [`url("${url(face)}") format("truetype")`] : [])].join(
    ', ',
  );
}
