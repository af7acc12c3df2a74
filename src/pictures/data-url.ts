/** The bytes in a `data:` URL; undefined if it cannot be parsed. Syntax: RFC 2397. */
export function readDataUrl(address: string): Uint8Array | undefined {
  const [, kind = '', body] = /^data:([^,]*),([\s\S]*)$/iu.exec(address) ?? [];
  if (body === undefined) return undefined;
  try {
    const text = decodeURIComponent(body);
    return new Uint8Array(Buffer.from(text, /;\s*base64\s*$/iu.test(kind) ? 'base64' : 'utf8'));
  } catch {
    return undefined;
  }
}
