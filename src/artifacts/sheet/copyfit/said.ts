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
        reason: `The sheet takes at least ${pagesText(pages)}, not ${most}${changes && `; it is set with ${changes}`}.`,
        remedy: 'Raise `sheet.pages`, choose fewer questions (`--deck`, `--tag`, `--status`) or a larger paper.',
      },
    ];
  if (changes === '') return [];
  return [
    {
      rule: 'fitted-sheet',
      file,
      reason: `To fit on ${pagesText(pages)}, the sheet is set with ${changes}.`,
      remedy: 'Set `sheet.fontSize`, `sheet.lines` or another of these in the config to keep it as you want it.',
    },
  ];
}

function pagesText(pages: number): string {
  return `${pages} ${pages === 1 ? 'page' : 'pages'}`;
}

/** How a sheet is set otherwise than usual: `type of 8 pt instead of 9, no contents`. */
function changesOf(settings: SheetSettings, chosen: SheetSettings): string {
  const own = usualOf(settings.layout, settings.paper);
  const lines = linesFor(chosen);
  const differs = (key: keyof SheetSettings) => chosen[key] !== settings[key];
  return [
    ...(differs('fontSize') ? [`type of ${chosen.fontSize} pt instead of ${own.fontSize}`] : []),
    ...(differs('leading') ? [`lines ${chosen.leading} em apart instead of ${own.leading}`] : []),
    ...(differs('columns') ? [`${chosen.columns} columns instead of ${own.columns}`] : []),
    ...(differs('lines') ? [`${lines || 'no'} ${lines === 1 ? 'line' : 'lines'} to write on`] : []),
    ...(differs('space') ? [`${Math.round((chosen.space ?? 1) * 100)} % of the white space`] : []),
    ...(differs('margin') ? [`margins of ${chosen.margin}`] : []),
    ...(differs('figureHeight') ? [`pictures of at most ${chosen.figureHeight} mm`] : []),
    ...(differs('contents') ? ['no contents'] : []),
  ].join(', ');
}
