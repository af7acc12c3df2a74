const slot = /<b class="to-page" data-to="([^"]+)"><\/b>/gu;

/** A place for the number of the page that a link target is on: known only when the sheet was printed once. */
export function pageSlot(id: string): string {
  return `<b class="to-page" data-to="${id}"></b>`;
}

/** Address of a link target of the sheet, whichever part of the sheet it is printed with. */
export function addressOf(id: string): string {
  return `/to#${id}`;
}

/** Puts the numbers of pages into their slots; those that are not known stay empty. */
export function fillSlots(html: string, pageOf: (id: string) => number | undefined): string {
  return html.replace(slot, (_, id: string) => `<b class="to-page">${pageOf(id) ?? ''}</b>`);
}
