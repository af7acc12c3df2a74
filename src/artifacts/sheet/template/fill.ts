/** What a template's page may show, written `{{name}}`: every one of these is given when a page is filled. */
export const slots = [
  'lang',
  'title',
  'title-string',
  'layout',
  'classes',
  'count',
  'contents',
  'entries',
  'index',
] as const;

export type Slot = (typeof slots)[number];

const written = /\{\{\s*([^{}\s]+)\s*\}\}/gu;
const onlyFirst = /\{\{#first\}\}([\s\S]*?)\{\{\/first\}\}/gu;

/** The slots of a page, as they are named there; also names that are no slot. */
export function slotsOf(page: string): string[] {
  return [...page.replace(onlyFirst, '$1').matchAll(written)].map(([, name]) => name ?? '');
}

/**
 * Puts values in place of their slots; what is no slot stays as it is. What stands between `{{#first}}` and `{{/first}}`
 * is left out but where the sheet begins: a large one is printed in several runs.
 */
export function fill(page: string, values: Record<Slot, string>, first = true): string {
  return page
    .replace(onlyFirst, first ? '$1' : '')
    .replace(written, (all, name: string) => (isSlot(name) ? values[name] : all));
}

export function isSlot(name: string): name is Slot {
  return slots.some(slot => slot === name);
}
