import { element, one, words } from './dom.js';
import { finding } from './findings.js';

/** The version of the notes that was printed. */
let printed;

/** Says whether what was printed is still what the notes say. */
export function showSheet({ version }) {
  if (printed !== undefined && printed !== version) one('#sheet-says').textContent = words.outdated;
}

export async function print({ version }) {
  const button = one('#print');
  button.disabled = true;
  one('#sheet-says').textContent = words.printing;
  try {
    const answer = await fetch('/sheet.json');
    const { address, name, messages } = await answer.json();
    one('#sheet-findings').replaceChildren(...messages.map(finding));
    one('#open-sheet').hidden = address === undefined;
    one('#sheet-frame')?.remove();
    one('#sheet-says').textContent = name ?? '';
    if (address === undefined) return;
    printed = version;
    one('#open-sheet').href = address;
    const frame = element('iframe', { id: 'sheet-frame', src: address, title: words.sheet });
    one('.view[data-view="sheet"]').append(frame);
  } finally {
    button.disabled = false;
    button.textContent = words.printAgain;
  }
}
