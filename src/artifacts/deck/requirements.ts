import type { TemplateNode } from './template.js';

/**
 * Which fields, by index in the note type, a front needs in order not to be blank. Clients that do not derive this from
 * the template (AnkiDroid before 2.17, Anki before 2.1.45) use it to decide which cards to make.
 */
export type Requirement = [kind: 'any' | 'all' | 'none', fields: number[]];

/**
 * As Anki derives it: fields of which one is enough (`any`), otherwise fields that are all required (`all`), otherwise
 * `none`.
 */
export function requirementOf(front: TemplateNode[], fields: readonly string[]): Requirement {
  const ords = [...fields.keys()];
  const enough = ords.filter(ord => shows(front, new Set([fields[ord] ?? ''])));
  if (enough.length > 0) return ['any', enough];
  if (!shows(front, new Set(fields))) return ['none', []];
  const needed = ords.filter(ord => !shows(front, new Set(fields.filter((_, other) => other !== ord))));
  return needed.length > 0 ? ['all', needed] : ['none', []];
}

function shows(nodes: TemplateNode[], filled: Set<string>): boolean {
  return nodes.some(node => {
    if (node.type === 'text') return false;
    if (node.type === 'field') return filled.has(node.name);
    return node.negated !== filled.has(node.name) && shows(node.children, filled);
  });
}
