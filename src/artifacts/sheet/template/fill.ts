/** The slots of a template's page, written `{{name}}`: all of them are given when a page is filled. */
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

/** The names of the slots in a page, including unknown ones. */
export function slotsOf(page: string): string[] {
  return [...page.replace(onlyFirst, '$1').matchAll(written)].map(([, name]) => name ?? '');
}

/**
 * Replaces slots with their values; unknown ones stay as they are. Content between `{{#first}}` and `{{/first}}` is
 * only kept at the start of the sheet: a large sheet is printed in several runs.
 */
export function fill(page: string, values: Record<Slot, string>, first = true): string {
  return page
    .replace(onlyFirst, first ? '$1' : '')
    .replace(written, (all, name: string) => (isSlot(name) ? values[name] : all));
}

export function isSlot(name: string): name is Slot {
  return slots.some(slot => slot === name);
}
