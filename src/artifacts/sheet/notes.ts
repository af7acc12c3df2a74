import { visit } from 'unist-util-visit';
import type { Bank, Entry } from '../../bank/model.js';
import type { ArtifactRule, Finding } from '../artifact.js';
import { dotsPerInch, isSign } from './html/picture-size.js';
import type { Printed } from './print.js';
import { pictures as sharpness } from './thresholds.js';

/** What a sheet may report. */
export const rules = {
  'coarse-image': { severity: 'info', says: 'a picture has too few pixels to print sharp' },
  'wide-formula': { severity: 'warning', says: 'a formula is wider than its column' },
  'missing-glyphs': { severity: 'warning', says: 'no font has a character' },
  'refused-address': { severity: 'warning', says: 'a template asks for what it may not load' },
  'missing-font': { severity: 'warning', says: 'a font for a language is not installed' },
} as const satisfies Record<string, ArtifactRule>;

export type SheetFinding = Finding<keyof typeof rules>;

/** A message for each picture that has too few dots to print sharp, where it is shown first. */
export function coarsePictures(bank: Bank): SheetFinding[] {
  const media = new Map(bank.media.map(one => [one.path, one]));
  const told = new Set<string>();
  const messages: SheetFinding[] = [];
  for (const entry of bank.entries) {
    for (const node of contentOf(entry)) {
      visit(node, 'image', image => {
        const picture = media.get(image.data?.media ?? '');
        const dots = picture && !isSign(picture) ? dotsPerInch(picture) : undefined;
        if (!picture || dots === undefined || dots >= sharpness.sharp || told.has(picture.path)) return;
        told.add(picture.path);
        messages.push({
          rule: 'coarse-image',
          file: entry.source.file,
          ...(image.position && { position: image.position }),
          reason: `${picture.path} has ${picture.width} × ${picture.height} pixels and prints at ${dots} dots an inch; below ${sharpness.sharp} that shows.`,
          remedy: 'Take a larger picture, or a drawing as SVG.',
        });
      });
    }
  }
  return messages;
}

/** A message for each formula that is wider than its column, where it stands first. */
export function wideFormulas(bank: Bank, formulas: string[]): SheetFinding[] {
  const wide = new Set(formulas);
  return bank.entries.flatMap(entry => {
    const messages: SheetFinding[] = [];
    for (const node of contentOf(entry)) {
      visit(node, ['math', 'inlineMath'], formula => {
        if (!('value' in formula) || typeof formula.value !== 'string' || !wide.delete(formula.value.trim())) return;
        messages.push({
          rule: 'wide-formula',
          file: entry.source.file,
          ...(formula.position && { position: formula.position }),
          reason: 'The formula is wider than its column on the sheet, even at half its size.',
          remedy: 'Part it into several, or print with fewer `columns`.',
        });
      });
    }
    return messages;
  });
}

function contentOf(entry: Entry) {
  return entry.type === 'section' ? entry.content : [...entry.question, ...entry.answer];
}

/** What was found while a sheet was printed. */
export function sheetMessages({ missingGlyphs, refused, absentFonts }: Printed, file: string): SheetFinding[] {
  const found = (rule: keyof typeof rules, reason: string, remedy: string): SheetFinding => ({
    rule,
    file,
    reason,
    remedy,
  });
  return [
    ...(missingGlyphs.length === 0
      ? []
      : [
          found(
            'missing-glyphs',
            `No font has these characters, which print as boxes: ${missingGlyphs.slice(0, 20).join(' ')}`,
            'Write them in another way, or install a font that has them and name its browser with `browser` in the config.',
          ),
        ]),
    ...refused.map(address =>
      found(
        'refused-address',
        `The sheet's page asks for ${address}, which it may not load.`,
        "A page loads only what comes with it: the style sheets of the template's folder and the pictures of the notes.",
      ),
    ),
    ...absentFonts.map(({ what, name }) =>
      found(
        'missing-font',
        `${what} is set in the shapes of another font, since ${name} is not installed.`,
        `Run \`npm install ${name}\`.`,
      ),
    ),
  ];
}
