import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { addPieces, html } from './html-pieces.js';
import { inline } from './inline.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    subscript: 'subscript';
    superscript: 'superscript';
  }
}

/** Longer than an index or an exponent. */
const longest = 24;

/** `H~2~O` and `x^2^`. */
export const subSup: Flavour<'sub-sup'> = {
  name: 'sub-sup',
  tools: ['Typora', 'Pandoc', 'HackMD', 'markdown-it'],
  docs: '`H~2~O` and `x^2^`: subscript and superscript. What they hold has no blanks and stands behind a letter, a digit (`^`) or a bracket; ranges (`1~3`), powers (`2^10`), paths and `a^b^c` stay text',
  examples: [
    {
      notes: '## What is water?\n\nH~2~O; its surface grows with r^2^, from 1~3 to 4~6.',
      answer: '<p>H<sub>2</sub>O; its surface grows with r<sup>2</sup>, from 1~3 to 4~6.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: {
        text: {
          94: inline('superscript', {
            open: '^',
            close: '^',
            longest,
            accepts: (text, before, after) => isSuperscript(text.slice(1, -1), before, after),
          }),
          126: inline('subscript', {
            open: '~',
            close: '~',
            longest,
            accepts: (text, before, after) => isSubscript(text.slice(1, -1), before, after),
          }),
        },
      },
      from: { enter: { subscript: write('sub'), superscript: write('sup') } },
    });
  },
};

const word = /[A-Za-z0-9]/u;
/** A name or a number, with a sign: `2`, `n`, `2+`, `-1`. */
const simple = /^[+\-−*]?[\p{L}\p{N}]+[+\-−*]?$/u;
/** Names, numbers and what stands between them in an index. */
const index = /^[\p{L}\p{N}\p{M}+\-−*/=,.()[\]'′]+$/u;
const charge = /^[+\-−*'′†]+$/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A tilde is a range between numbers, and a lengthened sound at the end of a Chinese word. */
function isSubscript(text: string, before: string, after: string): boolean {
  if (!/[\p{L})\]}]/u.test(before) || cjk.test(before) || after === '~') return false;
  if (!index.test(text) || cjk.test(text) || /[/]/u.test(text) || !isBalanced(text)) return false;
  // `H~2~O`, `U~i~U~j~`
  return !word.test(after) || /^\d+$/u.test(text) || (/^\p{Ll}$/u.test(text) && /[A-Z]/u.test(after));
}

/** A caret is a power or an exclusive or, and part of a face: `^_^`. */
function isSuperscript(text: string, before: string, after: string): boolean {
  // `SO~4~^2-^`
  if (before === '~') return /^\d*[+\-−]$/u.test(text);
  if (!/[\p{L}\p{N})\]}’”》）'"]/u.test(before) || after === '^' || /[({]/u.test(after)) return false;
  // `10^-9^s`
  if (word.test(after)) return /\d/u.test(before) && /^[-−]\d+$/u.test(text);
  if (charge.test(text)) return /[A-Za-z0-9)\]]/u.test(before);
  if (!index.test(text) || !isBalanced(text)) return false;
  if (cjk.test(before) && /^[ovOVTwω0-]$/u.test(text)) return false;
  // `2^n*2^-1`
  return simple.test(text) || !/[-−+]/u.test(after);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (/[([]/u.test(character)) depth += 1;
    if (/[)\]]/u.test(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function write(name: string) {
  return function (this: CompileContext, token: Token): undefined {
    const text = this.sliceSerialize(token).slice(1, -1);
    addPieces(this, token, [html(`<${name}>`), text, html(`</${name}>`)]);
  };
}
