import { escapeHtml } from '../../render/escape.js';
import { clozeTexts, showClozes } from './clozes.js';

/** Which side of which card a template is filled for. */
export interface Side {
  side: 'front' | 'back';
  /** The number of the cloze deletions that it asks for, or of its template, counted from 1. */
  number: number;
}

/**
 * A field as a filter of Anki changes it. Filters that Anki does not have either leave the text as it is, as those of add-ons do
 * where the add-on is missing.
 *
 * @see https://docs.ankiweb.net/templates/fields.html
 */
export function applyFilter(name: string, html: string, field: string, { side, number }: Side): string {
  switch (name) {
    case 'text':
      return withoutTags(html);
    case 'cloze':
      return showClozes(html, number, side);
    case 'hint':
      return html.trim() === '' ? '' : `<details class="hint"><summary>${escapeHtml(field)}</summary>${html}</details>`;
    case 'furigana':
      return html.replace(reading, '<ruby><rb>$1</rb><rt>$2</rt></ruby>');
    case 'kana':
      return html.replace(reading, '$2');
    case 'kanji':
      return html.replace(reading, '$1');
    default:
      return html;
  }
}

/** The box to type in on the front, and what should have been typed on the back, as Anki shows it where nothing was. */
export function typeBox(html: string, isCloze: boolean, { side, number }: Side): string {
  const wanted = withoutTags(isCloze ? clozeTexts(html, number) : html).trim();
  if (wanted === '') return '';
  if (side === 'back') return `<code id="typeans">${wanted}</code>`;
  return '<center><input type="text" id="typeans" autocomplete="off" aria-label="Type the answer"></center>';
}

/** Whether Anki takes a field for empty: a section of its name is left out then. */
export function isEmpty(html: string): boolean {
  return /^(?:\s|<\/?(?:br|div)\s*\/?>)*$/iu.test(html);
}

/** `漢字[かんじ]`, with what was read separated by a blank. */
const reading = / ?([^ >]+?)\[(?!sound:)(.+?)\]/gu;

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<[^<>]*>/gu, '');
}
