/** A picture in the notes, with its path as typed. */
export interface WrittenPicture {
  url: string;
  alt: string;
  title?: string;
  /** The size requested by the author: pixels, or a share of the column for the width. */
  width?: number | `${number}%`;
  height?: number;
}

const ending =
  /\.(?:png|apng|jpe?g|jfif|gif|webp|svg|avif|bmp|tiff?|heic|ico|mp3|m4a|og[gav]|opus|wav|flac|aac|mp4|m4v|mov|webm)(?:[?#]\S*)?$/iu;
const embed = /^!\[\[([^\][\n|#]+?)(#[^\][\n|]*)?((?:\\?\|[^\][\n|]*)*)\]\]$/u;
const inline = /^!\[((?:[^\][\\]|\\.|\[[^\][]*\])*)\]\((.+)\)$/u;
const titled = /^(.*?)[ \t]+(?:"([^"]*)"|'([^']*)')$/u;
const sized = /^(.*?)[ \t]+=(\d{1,5}%?)?x(\d{1,5})?%?$/u;
const size = /^(\d{1,5}%?)(?:[x×](\d{1,5}))?$/u;
const drive = /^(?:[a-z]:[\\/]|\\\\|\.{1,2}\\|file:)/iu;

/**
 * Parses a picture that CommonMark does not parse, or not as intended: `![[a.png|300]]`, a path with backslashes or
 * spaces, a size (`=300x200`). Undefined for anything else, including pictures that CommonMark parses correctly.
 */
export function readPicture(text: string): WrittenPicture | undefined {
  return readEmbed(text) ?? readInline(text);
}

/** Whether a text is a complete picture to CommonMark, so that nothing after it belongs to it. */
export function isPlainPicture(text: string): boolean {
  const [, , inside = ''] = inline.exec(text) ?? [];
  const [, url = inside.trim()] = titled.exec(inside.trim()) ?? [];
  return url !== '' && !/[\\\s<>]/u.test(url) && isBalanced(url);
}

function readEmbed(text: string): WrittenPicture | undefined {
  const [, target = '', , rest = ''] = embed.exec(text) ?? [];
  const url = target.replace(/\\$/u, '').trim();
  if (!ending.test(url)) return undefined;
  const parts = rest
    .split(/\\?\|/u)
    .map(part => part.trim())
    .filter(Boolean);
  const pixels = size.exec(parts.at(-1) ?? '');
  return { url, alt: (pixels ? parts.slice(0, -1) : parts).join(' '), ...pixelsOf(pixels?.[1], pixels?.[2]) };
}

function readInline(text: string): WrittenPicture | undefined {
  const [, alt = '', inside = ''] = inline.exec(text) ?? [];
  // The size stands before the title or behind it.
  const [, ahead = inside.trim(), lastWidth, lastHeight] = sized.exec(inside.trim()) ?? [];
  const [, beforeTitle = ahead, double, single] = titled.exec(ahead.trim()) ?? [];
  const [, beforeSize = beforeTitle, width = lastWidth, height = lastHeight] = sized.exec(beforeTitle.trim()) ?? [];
  const written = beforeSize.trim();
  const url = /^<.*>$/u.test(written) ? written.slice(1, -1) : written;
  if (!isMeant(url, (width ?? height) !== undefined)) return undefined;
  const title = double ?? single;
  return {
    url: hasBackslashPath(url) ? url : withoutEscapes(url),
    alt: withoutEscapes(alt),
    ...(title !== undefined && { title }),
    ...pixelsOf(width, height),
  };
}

/** Whether this is a picture's path that CommonMark would miss or change. */
function isMeant(url: string, hasSize: boolean): boolean {
  if (url === '' || /[<>]|!\[|\]\(/u.test(url) || (/\s/u.test(url) && closesTooOften(url))) return false;
  const odd = hasSize || /[\\\s]/u.test(url) || !isBalanced(url);
  const isWhole = !/\s/u.test(url) && isBalanced(url);
  return odd && (ending.test(url) || (isWhole && (hasSize || drive.test(url))));
}

/** Whether backslashes separate folders, as on Windows, rather than escaping Markdown. */
function hasBackslashPath(url: string): boolean {
  return drive.test(url) || /\\[^!-/:-@[-`{-~]/u.test(url);
}

function isBalanced(url: string): boolean {
  return !closesTooOften(url) && url.split('(').length === url.split(')').length;
}

function closesTooOften(url: string): boolean {
  let depth = 0;
  for (const character of url) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return true;
  }
  return false;
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

function pixelsOf(width = '', height = ''): Pick<WrittenPicture, 'width' | 'height'> {
  const share = width.endsWith('%') ? (width as `${number}%`) : Number(width);
  return { ...(width !== '' && { width: share }), ...(height !== '' && { height: Number(height) }) };
}
