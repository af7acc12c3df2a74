import type { TemplateNode } from '../../artifacts/deck/template.js';
import { applyFilter, isEmpty, type Side, typeBox } from './filters.js';

/** What a template is filled with. */
export interface Filling extends Side {
  /** HTML by name: the note's fields, and those that Anki fills in itself. */
  fields: ReadonlyMap<string, string>;
}

/** A template as Anki fills it. */
export function fillTemplate(nodes: readonly TemplateNode[], filling: Filling): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      if (node.type === 'field') return fieldOf(node, filling);
      return shows(node.name, filling) !== node.negated ? fillTemplate(node.children, filling) : '';
    })
    .join('');
}

function fieldOf({ name, filters }: Extract<TemplateNode, { type: 'field' }>, filling: Filling): string {
  const html = filling.fields.get(name) ?? '';
  if (filters[0] === 'type') return typeBox(html, filters.includes('cloze'), filling);
  return filters.reduceRight((text, filter) => applyFilter(filter, text, name, filling), html);
}

/** A section of a field that is not empty, or `{{#c1}}` on the card of that number. */
function shows(name: string, { fields, number }: Filling): boolean {
  const html = fields.get(name);
  return html === undefined ? name === `c${number}` : !isEmpty(html);
}
