import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { addPieces, html } from './html-pieces.js';
import { inline } from './inline.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    ruby: 'ruby';
  }
}

const written = /^\{(?<base>[\p{L}\p{N}\p{M}々〆ヶ]+)(?<readings>(?:\\?[|｜][^{}|｜\\\n]+)+)\}$/u;
const han = /\p{Script=Han}/u;
/** Kana, Zhuyin, Hangul, or Latin letters with the marks of tones. */
const reading =
  /^(?:[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+|[\p{Script=Bopomofo}ˉˊˇˋ˙\s]+|\p{Script=Hangul}+|(?=.*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'\s]+)$/iu;

/** `{漢字|かんじ}`, `{漢字|かん|じ}`. */
export const ruby: Flavour<'ruby'> = {
  name: 'ruby',
  tools: ['Denden Markdown', 'Qiita', 'Obsidian'],
  docs: '`{漢字|かんじ}`, `{漢字|かん|じ}`: the reading above the characters. It is kana, Zhuyin, Hangul or Pinyin with tones',
  examples: [
    {
      notes: '## 首都は？\n\n{東京|とうきょう}',
      answer: '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby></p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: {
        text: {
          123: inline('ruby', { open: '{', close: '}', longest: 80, accepts: text => read(text) !== undefined }),
        },
      },
      from: { enter: { ruby: write } },
    });
  },
};

/** Pairs of characters and their reading. */
function read(text: string): [string, string][] | undefined {
  const { base = '', readings = '' } = written.exec(text.normalize('NFC'))?.groups ?? {};
  const all = readings
    .split(/\\?[|｜]/u)
    .slice(1)
    .map(one => one.trim());
  if (!han.test(base) || !all.every(one => reading.test(one))) return undefined;
  const characters = [...base];
  if (all.length === 1) return [[base, all[0] ?? '']];
  return characters.length === all.length ? characters.map((one, index) => [one, all[index] ?? '']) : undefined;
}

function write(this: CompileContext, token: Token): undefined {
  const pairs = read(this.sliceSerialize(token)) ?? [];
  addPieces(this, token, [
    html('<ruby>'),
    ...pairs.flatMap(([base, reading]) => [
      base,
      html('<rp>'),
      '(',
      html('</rp>'),
      html('<rt>'),
      reading,
      html('</rt>'),
      html('<rp>'),
      ')',
      html('</rp>'),
    ]),
    html('</ruby>'),
  ]);
}
