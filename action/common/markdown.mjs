// @ts-check
// Markdown for people, made of texts that anybody may have written.

/**
 * A text that stays the text that it is, in any place of a Markdown document: no mark of Markdown or HTML in it means
 * anything, and it calls nobody and refers to no issue.
 *
 * @param {string} text
 * @param {number} [most] characters
 */
export function plain(text, most = 300) {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  const cut = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
  // With a word joiner in it @name is no name, #1 no number and www.example.com no address.
  const joined = cut.replace(/[@#]|:(?=\/\/)|www(?=\.)/giu, mark => `${mark}\u2060`);
  return joined.replace(/[!-/:-@[-`{-~]/gu, mark => `&#${mark.charCodeAt(0)};`);
}

/**
 * A list that can be opened, cut to what fits.
 *
 * @param {string} title
 * @param {string[]} items
 * @param {number} [most]
 */
export function foldedList(title, items, most = 50) {
  if (items.length === 0) return '';
  const more = items.length - most;
  const lines = [...items.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])];
  return `<details><summary>${title}</summary>\n\n${lines.map(line => `- ${line}`).join('\n')}\n\n</details>\n`;
}

/**
 * @param {string[]} head
 * @param {(string | number)[]} row
 */
export function table(head, row) {
  return `| ${head.join(' | ')} |\n|${' ---: |'.repeat(head.length)}\n| ${row.join(' | ')} |\n`;
}

/**
 * Sections, as many from the first on as fit.
 *
 * @param {string[]} sections
 * @param {number} room characters
 * @param {string} otherwise what stands at the end where some do not fit
 */
export function fitting(sections, room, otherwise) {
  let text = '';
  for (const section of sections.filter(Boolean)) {
    if (text.length + section.length + otherwise.length + 2 > room) return `${text}${otherwise}\n`;
    text += `${section}\n`;
  }
  return text;
}

/**
 * @param {number} count
 * @param {string} noun
 */
export function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
