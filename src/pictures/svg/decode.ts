/** An SVG as text. */
export interface DecodedSvg {
  text: string;
  /** Whether its bytes are UTF-8. */
  isUtf8: boolean;
}

/**
 * Decodes an SVG as browsers do, by its byte order mark or what it declares: read in another encoding, markup can look like
 * text.
 *
 * @returns undefined for bytes that are not in its encoding
 */
export function decodeSvg(data: Uint8Array): DecodedSvg | undefined {
  const label = markOf(data) ?? declaredIn(data) ?? 'utf-8';
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(data), isUtf8: decoder.encoding === 'utf-8' };
  } catch {
    return undefined;
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb ? 'utf-8' : undefined;
}

function declaredIn(data: Uint8Array): string | undefined {
  const start = Buffer.from(data.subarray(0, 200)).toString('latin1');
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1];
}
