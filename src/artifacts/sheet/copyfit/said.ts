import { listed } from '../../../say/lists.js';
import { say } from '../../../say/say.js';
import { usualOf } from '../plan/usual.js';
import type { SheetFinding } from '../rules.js';
import { linesFor, type SheetSettings } from '../settings.js';
import type { Fitted } from './fitted.js';

/** What is to be said of a sheet that had to fit into a number of pages; nothing if it does as it is. */
export function fitFindings(
  settings: SheetSettings,
  { settings: chosen, pages }: Fitted,
  file: string,
): SheetFinding[] {
  const { pages: most = 0 } = settings;
  const changes = changesOf(settings, chosen);
  if (pages > most)
    return [
      {
        rule: 'overlong-sheet',
        file,
        reason: changes
          ? say('The sheet takes at least {pages}, not {most}; it is set with {changes}.', {
              pages: pagesText(pages),
              most,
              changes,
            })
          : say('The sheet takes at least {pages}, not {most}.', { pages: pagesText(pages), most }),
        remedy: say('Raise `sheet.pages`, choose fewer questions (`--deck`, `--tag`, `--status`) or a larger paper.'),
      },
    ];
  if (changes === '') return [];
  return [
    {
      rule: 'fitted-sheet',
      file,
      reason: say('To fit on {pages}, the sheet is set with {changes}.', { pages: pagesText(pages), changes }),
      remedy: say('Set `sheet.fontSize`, `sheet.lines` or another of these in the config to keep it as you want it.'),
    },
  ];
}

function pagesText(pages: number): string {
  return pages === 1 ? say('1 page') : say('{pages} pages', { pages });
}

function linesText(lines: number): string {
  if (lines === 0) return say('no lines to write on');
  return lines === 1 ? say('1 line to write on') : say('{lines} lines to write on', { lines });
}

/** How a sheet is set otherwise than usual: `type of 8 pt instead of 9, no contents`. */
function changesOf(settings: SheetSettings, chosen: SheetSettings): string {
  const own = usualOf(settings);
  const lines = linesFor(chosen);
  const differs = (key: keyof SheetSettings) => chosen[key] !== settings[key];
  return listed([
    ...(differs('fontSize')
      ? [say('type of {fontSize} pt instead of {usual}', { fontSize: chosen.fontSize, usual: own.fontSize })]
      : []),
    ...(differs('leading')
      ? [say('lines {leading} em apart instead of {usual}', { leading: chosen.leading, usual: own.leading })]
      : []),
    ...(differs('columns')
      ? [say('{columns} columns instead of {usual}', { columns: chosen.columns, usual: own.columns })]
      : []),
    ...(differs('lines') ? [linesText(lines)] : []),
    ...(differs('space')
      ? [say('{number} % of the white space', { number: Math.round((chosen.space ?? 1) * 100) })]
      : []),
    ...(differs('margin') ? [say('margins of {margin}', { margin: chosen.margin })] : []),
    ...(differs('figureHeight')
      ? [say('pictures of at most {figureHeight} mm', { figureHeight: chosen.figureHeight })]
      : []),
    ...(differs('contents') && settings.layout !== 'questions' ? [say('no contents')] : []),
  ]);
}
