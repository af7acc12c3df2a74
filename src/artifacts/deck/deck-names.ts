/**
 * A deck path that Anki accepts unchanged: no part contains the separator, a quotation mark or a control character,
 * begins or ends with a colon (which would shift the separator), or is blank.
 * @param fallback the path's only part if nothing is left of it
 */
export function deckPath(path: string[], fallback: string): string[] {
  const clean = path.map(cleanPart).filter(part => part !== '');
  return clean.length > 0 ? clean : [cleanPart(fallback) || 'Cardpress'];
}

function cleanPart(part: string): string {
  return part
    .normalize('NFC')
    .replaceAll('"', "'")
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/:{2,}/gu, ':')
    .replace(/^[\s:]+|[\s:]+$/gu, '');
}
