import { visit } from 'unist-util-visit';
import { contentOf } from '../../bank/links.js';
import type { Bank, Media } from '../../bank/model.js';
import { say } from '../../say/say.js';
import { emsPerLine, millimetresPerPoint } from './plan/measure.js';
import { usualOf } from './plan/usual.js';
import type { SheetFinding } from './rules.js';
import type { SheetSettings } from './settings.js';
import { pictures, smallestLetter } from './thresholds.js';

/** A message for each diagram whose letters print too small, since it is larger than a picture can be on the sheet. */
export function smallDiagrams(bank: Bank, settings: SheetSettings): SheetFinding[] {
  const media = new Map(bank.media.map(one => [one.path, one]));
  const text = settings.fontSize ?? usualOf(settings).fontSize;
  return bank.entries.flatMap(entry => {
    const messages: SheetFinding[] = [];
    for (const node of contentOf(entry)) {
      visit(node, 'code', code => {
        const drawing = media.get(code.data?.media ?? '');
        const points = drawing && letterOf(drawing, settings);
        if (points === undefined || points >= Math.min(smallestLetter, text)) return;
        messages.push({
          rule: 'small-diagram',
          file: entry.source.file,
          ...(code.position && { position: code.position }),
          reason: say('The diagram is so large that its letters print at {points} pt.', {
            points: Math.floor(points * 10) / 10,
          }),
          remedy: say('Part it, draw it from top to bottom if it is wide, or print with fewer `columns`.'),
        });
      });
    }
    return messages;
  });
}

/** The size in points that a diagram's letters print in; undefined if its own size is not known. */
function letterOf({ width, height }: Media, settings: SheetSettings): number | undefined {
  if (width === undefined || height === undefined) return undefined;
  const own = usualOf(settings);
  const fontSize = settings.fontSize ?? own.fontSize;
  const highest = (settings.figureHeight ?? own.figureHeight) / (fontSize * millimetresPerPoint);
  const ems = { width: width / pictures.letter, height: height / pictures.letter };
  return fontSize * Math.min(1, emsPerLine(settings) / ems.width, highest / ems.height);
}
