import { dictionaryOf, type PdfFile } from './objects.js';
import { placesOf } from './pages.js';

/**
 * Turns the links that were written as addresses, since they lead from one run of the sheet to another, into links to
 * their targets. Gives the targets that are nowhere.
 *
 * @param prefix what the addresses begin with; the target's name follows
 */
export function setLinks(file: PdfFile, prefix: string): string[] {
  const known = placesOf(file);
  const lost: string[] = [];
  for (const [number, object] of file.objects) {
    const text = dictionaryOf(object);
    if (!text.includes(prefix)) continue;
    const linked = text.replace(
      /\/A <<\/Type \/Action\s+\/S \/URI\s+\/URI \(((?:\\[\s\S]|[^\\()])*)\)>>/u,
      (all, address: string) => {
        if (!address.startsWith(prefix)) return all;
        const target = address.slice(prefix.length);
        if (!known.has(target)) lost.push(target);
        return `/Dest /${target}`;
      },
    );
    file.objects.set(number, Buffer.concat([Buffer.from(linked, 'latin1'), object.subarray(text.length)]));
  }
  return lost;
}
