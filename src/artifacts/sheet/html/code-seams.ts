import type { Element, ElementContent } from 'hast';
import { toString as textContent } from 'hast-util-to-string';

/** Where code breaks that has no blank: before a method that is called, and behind what opens or separates. */
const seam = /(?<=[\p{L}\d_)\]}"'`])(?=\??\.\p{L})|(?<=[([{,;:/&|=])(?=[^\s)\]},;:/&|=])/gu;

/** Lets the pieces of a code line without blanks break that are longer than a row. */
export function partLongCode(line: Element, room: number, widthOf: (text: string) => number): void {
  const text = textContent(line);
  if (widthOf(text) <= room) return;
  const runs = [...text.matchAll(/\S+/gu)].filter(([run]) => widthOf(run) > room);
  const places = runs.flatMap(({ 0: run, index }) => [...run.matchAll(seam)].map(one => index + one.index));
  if (places.length > 0) line.children = parted(line.children, places, 0);
}

/** The content with a possible break at each place, counted in characters from the start of its line. */
function parted(children: ElementContent[], places: readonly number[], start: number): ElementContent[] {
  let from = start;
  return children.flatMap((child): ElementContent[] => {
    const own = from;
    const { length } = textContent(child);
    from += length;
    if (child.type === 'element') return [{ ...child, children: parted(child.children, places, own) }];
    if (child.type !== 'text') return [child];
    const inside = places.filter(place => place >= own && place < own + length).map(place => place - own);
    const pieces = [0, ...inside].map((at, index) => child.value.slice(at, inside[index]));
    return pieces.flatMap((value, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }] : []),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ]);
  });
}
