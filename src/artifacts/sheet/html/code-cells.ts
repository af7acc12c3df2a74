import type { Element, ElementContent } from 'hast';
import { charactersOf, columnsOf } from '../../../language/columns.js';
import { codeWidths } from '../thresholds.js';

/** How many characters of code a text is as wide as. In a drawing, wide characters take two cells; elsewhere as much as they are wide. */
export function cellsOf(text: string, isDrawn: boolean): number {
  return charactersOf(text).reduce((sum, character) => {
    const columns = columnsOf(character);
    return sum + (columns === 2 && !isDrawn ? codeWidths.wide : columns);
  }, 0);
}

/** The content of a drawing's line, in which each wide character takes two cells, as where it was drawn. */
export function inCells(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [{ ...child, children: inCells(child.children) }];
    if (child.type !== 'text') return [child];
    const runs: { isWide: boolean; text: string }[] = [];
    for (const character of charactersOf(child.value)) {
      const isWide = columnsOf(character) === 2;
      const last = runs.at(-1);
      if (last?.isWide === isWide) last.text += character;
      else runs.push({ isWide, text: character });
    }
    return runs.map(({ isWide, text }) => (isWide ? cells(text) : { type: 'text', value: text }));
  });
}

function cells(text: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['cells'], style: `--cells: ${cellsOf(text, true)}` },
    children: [{ type: 'text', value: text }],
  };
}
