import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Media } from '../../../bank/model.js';
import { type FontFace, fontFaceRules } from '../../../browser/font-faces.js';
import type { Asset, Site } from '../../../browser/seal.js';
import { pictureUrl } from '../html/content.js';
import { keycapRules, latinFaceRules } from './latin-faces.js';
import type { SheetTemplate } from './load.js';

export interface SiteParts {
  page: string;
  /** The style sheet with the settings. */
  settings: string;
  template: SheetTemplate;
  faces: FontFace[];
  media: Media[];
}

/** Everything that the printed page may load: itself, its styles, KaTeX's style and fonts, the bank's pictures. */
export function siteOf({ page, settings, template, faces, media }: SiteParts): Site {
  return new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: page }],
    ...[...template.styles].map(([name, style]): [string, Asset] => [`/${name}`, css(style)]),
    ['/settings.css', css(`${settings}${template.styles.get('extra.css') ?? ''}`)],
    ['/fonts.css', css(fontFaceRules(faces, fontUrl) + latinFaceRules(faces, fontUrl) + keycapRules(faces, fontUrl))],
    ...faces.map((face): [string, Asset] => [fontUrl(face), { type: 'font/ttf', file: face.file }]),
    ...katex(),
    ...media
      .filter(({ type }) => type.startsWith('image/'))
      .map((media): [string, Asset] => [pictureUrl(media), { type: media.type, body: media.data }]),
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
