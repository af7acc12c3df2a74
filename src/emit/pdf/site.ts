import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Bank } from '../../bank/model.js';
import { type FontFace, fontFaceRules } from '../../browser/font-faces.js';
import type { Asset, Site } from '../../browser/seal.js';
import { pictureUrl } from './content.js';
import type { SheetTemplate } from './template.js';

/** Everything that the printed page may load: itself, its styles, KaTeX's style and fonts, the bank's pictures. */
export function siteOf(bank: Bank, page: string, template: SheetTemplate, faces: FontFace[]): Site {
  return new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: page }],
    ['/style.css', css(template.style)],
    ['/content.css', css(template.content)],
    ['/fonts.css', css(fontFaceRules(faces, fontUrl))],
    ...faces.map((face): [string, Asset] => [fontUrl(face), { type: 'font/ttf', file: face.file }]),
    ...katex(),
    ...bank.media.map((media): [string, Asset] => [pictureUrl(media), { type: media.type, body: media.data }]),
  ]);
}

function css(body: string): Asset {
  return { type: 'text/css; charset=utf-8', body };
}

function fontUrl(face: FontFace): string {
  return `/fonts/${basename(face.file)}`;
}

function katex(): [string, Asset][] {
  const folder = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  const fonts = readdirSync(join(folder, 'fonts')).filter(name => name.endsWith('.woff2'));
  return [
    ['/katex/katex.css', { type: 'text/css; charset=utf-8', file: join(folder, 'katex.min.css') }],
    ...fonts.map((name): [string, Asset] => [
      `/katex/fonts/${name}`,
      { type: 'font/woff2', file: join(folder, 'fonts', name) },
    ]),
  ];
}
