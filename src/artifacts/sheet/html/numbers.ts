const slot = /<b class="to-page" data-to="([^"]+)"><\/b>/gu;

/** A slot for the page number of a link target, which is only known after printing. */
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

/** All digits as they are printed into a slot, and the first again, which shows how wide the last is. */
const sample = '01234567890';

/** A language of private use (BCP 47, 2.2.7), which tells a slot from anything else in the tags of the PDF. */
const prefix = 'x-slot';

/**
 * Puts samples of all digits into the slots, so that numbers can be set in their place. They take no room, so everything
 * stands where it does around an empty slot.
 *
 * @returns the page, and the link targets of its slots in order
 */
export function sampleSlots(html: string): { html: string; targets: string[] } {
  const targets: string[] = [];
  const sampled = html.replace(slot, (_, id: string) => {
    targets.push(id);
    return `<b class="to-page" lang="${prefix}${targets.length - 1}"><span style="display: inline-block; width: 10em; margin-left: -10em; text-align: right; direction: ltr; white-space: nowrap">${sample}</span></b>`;
  });
  return { html: sampled, targets };
}

/** The number of the slot that a language of the PDF belongs to, from 0. */
export function slotIn(lang: string): number | undefined {
  const [, number] = /^x-slot(\d+)$/u.exec(lang) ?? [];
  return number === undefined ? undefined : Number(number);
}
