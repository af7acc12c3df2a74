import { contentOf } from '../../../bank/links.js';
import type { Bank } from '../../../bank/model.js';
import { families } from '../../../browser/fonts.js';
import { plainText } from '../../../mdast/text.js';
import { isTraditional } from '../../../render/labels.js';
import { say } from '../../../say/say.js';
import { ownLanguage } from '../html/language.js';
import type { SheetSettings } from '../settings.js';

/** A font that the text of a sheet needs and that is not installed. */
export interface AbsentFont {
  /** The text that is set in it. */
  what: string;
  /** The package that contains it. */
  name: string;
}

/** The missing fonts among those that a bank's languages and settings need. */
export function absentFonts(bank: Bank, { font }: Partial<SheetSettings>, absent: string[]): AbsentFont[] {
  const languages = new Set([bank.lang.toLowerCase()]);
  for (const entry of bank.entries) {
    const text = plainText(contentOf(entry));
    const own = ownLanguage(text, bank.lang);
    if (own) languages.add(own);
  }
  const has = (pattern: RegExp) => [...languages].some(language => pattern.test(language));
  const wanted: [boolean, string, string][] = [
    [has(/^ja/u), say('Japanese'), families.japanese.package],
    [has(/^ko/u), say('Korean'), families.korean.package],
    [[...languages].some(isTraditional), say('Traditional Chinese'), families.traditional.package],
    [font === 'serif' && has(/^zh(?:-cn|-hans)?$/u), say('Chinese in serif'), families.serif.package],
  ];
  return wanted.filter(([is, , name]) => is && absent.includes(name)).map(([, what, name]) => ({ what, name }));
}
