/** What a template's page may show, written `{{name}}`: every one of these is given when a page is filled. */
export const slots = ['lang', 'title', 'title-string', 'count', 'contents', 'entries'] as const;

export type Slot = (typeof slots)[number];

const written = /\{\{\s*([^{}\s]+)\s*\}\}/gu;

/** The slots of a page, as they are named there; also names that are no slot. */
export function slotsOf(page: string): string[] {
  return [...page.matchAll(written)].map(([, name]) => name ?? '');
}

/** Puts values in place of their slots; what is no slot stays as it is. */
export function fill(page: string, values: Record<Slot, string>): string {
  return page.replace(written, (all, name: string) => (isSlot(name) ? values[name] : all));
}

export function isSlot(name: string): name is Slot {
  return slots.some(slot => slot === name);
}
