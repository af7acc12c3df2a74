const slot = /<b class="to-page" data-to="([^"]+)"><\/b>/gu;

/** A slot for the page number of a link target, which is only known after the first printing. */
export function pageSlot(id: string): string {
  return `<b class="to-page" data-to="${id}"></b>`;
}

/** URL of a link target of the sheet, whichever run it is printed in. */
export function addressOf(id: string): string {
  return `/to#${id}`;
}

/** Puts page numbers into their slots; unknown ones stay empty. */
export function fillSlots(html: string, pageOf: (id: string) => number | undefined): string {
  return html.replace(slot, (_, id: string) => `<b class="to-page">${pageOf(id) ?? ''}</b>`);
}
