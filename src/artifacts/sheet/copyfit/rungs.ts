import { emsPerLine } from '../plan/measure.js';
import { usualOf } from '../plan/usual.js';
import { linesFor, type SheetSettings } from '../settings.js';
import { copyfit } from '../thresholds.js';

/**
 * Ways to set a sheet, each in less room than the one before it: first without what is convenient, then with less white,
 * then in smaller type. What the user set stays.
 */
export function rungsOf(settings: SheetSettings): SheetSettings[] {
  const own = usualOf(settings);
  const rungs = [settings];
  const add = (change: Partial<SheetSettings>) => {
    const kept = Object.entries(change).filter(([key]) => settings[key as keyof SheetSettings] === undefined);
    if (kept.length > 0) rungs.push({ ...(rungs.at(-1) as SheetSettings), ...Object.fromEntries(kept) });
  };
  const shrinkTo = (least: number) => {
    const { fontSize = own.fontSize } = rungs.at(-1) as SheetSettings;
    for (let size = fontSize - copyfit.step; size >= least; size -= copyfit.step) add({ fontSize: size });
  };
  const closeUp = (by: number) => add({ leading: Number((own.leading - by).toFixed(2)) });
  const [closer = 0, closest = 0] = copyfit.leadings;

  add({ contents: false, index: false });
  for (const share of copyfit.figures) add({ figureHeight: Math.round(own.figureHeight * share) });
  for (const space of copyfit.spaces) add({ space });
  // The margins of other layouts are there to write in, or to cut.
  if (settings.layout === 'cheatsheet') add({ margin: copyfit.margin });
  for (let lines = linesFor(settings) - 1; lines >= 0; lines -= 1) add({ lines });
  closeUp(closer);
  shrinkTo(copyfit.closer);
  closeUp(closest);
  shrinkTo(copyfit.smallest);
  const wider = { ...(rungs.at(-1) as SheetSettings), columns: own.columns + 1 };
  if (settings.layout === 'cheatsheet' && emsPerLine(wider) >= copyfit.narrowest) add({ columns: own.columns + 1 });
  return rungs;
}
