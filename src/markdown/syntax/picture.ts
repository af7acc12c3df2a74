import type { Image, Parents } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { defaultHandlers, type Info, type State as ToMarkdownState } from 'mdast-util-to-markdown';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { isPlainPicture, readPicture } from './picture-text.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    picture: 'picture';
  }
}

/**
 * Longer than any path with its description: if a text seems to start a picture but does not, this much is read twice.
 */
const longest = 2000;

const [exclamationMark, openBracket, backslash, closeBracket, openParen, closeParen] = [33, 91, 92, 93, 40, 41];

const construct: Construct = { name: 'picture', tokenize };

/**
 * A remark plugin: pictures as people write them and CommonMark does not read them. Obsidian's `![[a.png|300]]`, paths
 * with spaces, and paths with backslashes, which Markdown would eat, become image nodes with the path as it was typed, and are written so.
 */
export default function remarkPictureSyntax(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text: { [exclamationMark]: construct } }];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    { enter: { picture }, exit: { picture: leave } },
  ];
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    { handlers: { image: Object.assign(image, { peek: () => '!' }) } },
  ];
}

/**
 * A picture whose path Markdown would change, or that has a size, as notes write it; every other one as usual. The size
 * stands behind the path: `![a](a.png =300x200)`.
 */
function image(node: Image, parent: Parents | undefined, ...[state, info]: [ToMarkdownState, Info]): string {
  const { url, alt, title, data } = node;
  const { width, height } = data ?? {};
  const size = width || height ? ` =${width ?? ''}x${height ?? ''}` : '';
  const text = state.safe(alt ?? '', { before: '[', after: ']' });
  const written = `![${text}](${url}${size}${title ? ` "${title}"` : ''})`;
  const usual = defaultHandlers.image(node, parent, state, info);
  const isAsUsual = size === '' && (readPicture(usual) ?? node).url === url && !url.includes('\\');
  const isReadBack = readPicture(written)?.url === url || isPlainPicture(written);
  return isAsUsual || !isReadBack ? usual : written;
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let text = '';
  // Brackets in the description, and whether the path has begun.
  let depth = 0;
  let inPath = false;
  let isEscaped = false;

  return start;

  function start(code: Code): State | undefined {
    effects.enter('picture');
    return next(code);
  }

  function next(code: Code): State | undefined {
    const expected = [exclamationMark, openBracket][text.length];
    if (code === null || code < -2 || text.length > longest || (expected ?? code) !== code) return nok(code);
    if (text.length > 1 && !goesOn(code)) return nok(code);
    effects.consume(code);
    text += code < 0 ? ' ' : String.fromCharCode(code);
    const closes = code === closeParen || (code === closeBracket && text.endsWith(']]'));
    if (!closes) return next;
    if (readPicture(text)) return end;
    return isPlainPicture(text) ? nok : next;
  }

  /** Whether the text may still be a picture: it is none if another begins in it, which would be read again then. */
  function goesOn(code: number): boolean {
    if (inPath) return !(code === openBracket && text.endsWith('!')) && !(code === openParen && text.endsWith(']'));
    if (isEscaped) isEscaped = false;
    else if (code === backslash) isEscaped = true;
    else if (code === openBracket) return ++depth < 2;
    else if (code === closeBracket) depth--;
    else if (depth < 0) {
      inPath = code === openParen;
      return inPath;
    }
    return true;
  }

  function end(code: Code): State | undefined {
    effects.exit('picture');
    return ok(code);
  }
}

function picture(this: CompileContext, token: Token): undefined {
  const { url = '', alt = '', title = null, width, height } = readPicture(this.sliceSerialize(token)) ?? {};
  const data = { ...(width && { width }), ...(height && { height }) };
  const image: Image = { type: 'image', url, title, alt, ...(width || height ? { data } : {}) };
  this.enter(image, token);
}

function leave(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
