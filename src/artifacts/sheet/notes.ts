import { visit } from 'unist-util-visit';
import { contentOf } from '../../bank/links.js';
import type { Bank } from '../../bank/model.js';
import { say } from '../../say/say.js';
import { dotsPerInch, isSign } from './html/picture-size.js';
import type { Printed } from './print.js';
import type { rules, SheetFinding } from './rules.js';
import { pictures as sharpness } from './thresholds.js';

/** A message for each picture whose resolution is too low for print, at its first use. */
export function coarsePictures(bank: Bank): SheetFinding[] {
  const media = new Map(bank.media.map(one => [one.path, one]));
  const told = new Set<string>();
  const messages: SheetFinding[] = [];
  for (const entry of bank.entries) {
    for (const node of contentOf(entry)) {
      visit(node, 'image', image => {
        const picture = media.get(image.data?.media ?? '');
        // A size that the author wants is the author's choice.
        const isOwn = image.data?.width === undefined && image.data?.height === undefined;
        const dots = picture && isOwn && !isSign(picture) ? dotsPerInch(picture) : undefined;
        if (!picture || dots === undefined || dots >= sharpness.sharp || told.has(picture.path)) return;
        told.add(picture.path);
        messages.push({
          rule: 'coarse-image',
          file: entry.source.file,
          ...(image.position && { position: image.position }),
          reason: say(
            '{path} has {width} × {height} pixels and prints at {dots} dpi; below {sharp} dpi that looks blurred.',
            { path: picture.path, width: picture.width, height: picture.height, dots, sharp: sharpness.sharp },
          ),
          remedy: say('Use a larger picture, or an SVG for a drawing.'),
        });
      });
    }
  }
  return messages;
}

/** A message for each formula that is wider than its column, at its first occurrence. */
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
          reason: say('The formula is wider than its column on the sheet, even at half its size.'),
          remedy: say('Split it, or print with fewer `columns`.'),
        });
      });
    }
    return messages;
  });
}

/** Findings from printing a sheet. */
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
            say('No font contains these characters, which print as boxes: {missingGlyphs}', {
              missingGlyphs: missingGlyphs.slice(0, 20).join(' '),
            }),
            say(
              'Write them differently, or install a font that contains them and set `browser` in the config to a browser on this system.',
            ),
          ),
        ]),
    ...refused.map(address =>
      found(
        'refused-address',
        say("The sheet's page requested {address}, which was blocked.", { address }),
        say("A page can only load the style sheets in the template's folder and the pictures of the notes."),
      ),
    ),
    ...absentFonts.map(({ what, name }) =>
      found(
        'missing-font',
        say('{what} is set in the glyphs of another font because {name} is not installed.', { what, name }),
        say('Run `npm install {name}`.', { name }),
      ),
    ),
  ];
}
