import { expect, it } from 'vitest';
import { rungsOf } from '../../../src/artifacts/sheet/copyfit/rungs.js';
import { defaultSettings, type SheetSettings } from '../../../src/artifacts/sheet/settings.js';

const ladder = (settings: Partial<SheetSettings> = {}) => rungsOf({ ...defaultSettings, ...settings });

/** What each rung changes of the one before it. */
const changes = (settings: Partial<SheetSettings> = {}) =>
  ladder(settings).map((rung, at, all) => {
    const before = all[at - 1] ?? ({} as SheetSettings);
    const keys = Object.keys(rung) as (keyof SheetSettings)[];
    return Object.fromEntries(keys.filter(key => at > 0 && rung[key] !== before[key]).map(key => [key, rung[key]]));
  });

const sizes = (from: number, to: number) =>
  Array.from({ length: (from - to) / 0.25 + 1 }, (_, at) => ({ fontSize: from - at * 0.25 }));

it('first drops what is convenient, then white, and sets smaller type last', () => {
  expect(changes()).toEqual([
    {},
    { contents: false, index: false },
    { figureHeight: 83 },
    { figureHeight: 55 },
    { space: 0.8 },
    { space: 0.6 },
    { margin: '12mm 10mm 14mm' },
    { lines: 2 },
    { lines: 1 },
    { lines: 0 },
    { leading: 1.45 },
    ...sizes(8.75, 8),
    { leading: 1.35 },
    ...sizes(7.75, 6.5),
    { columns: 3 },
  ]);
});

it('leaves what the user set', () => {
  const own = { contents: true, columns: 2, fontSize: 9, lines: 3, margin: '20mm' };
  const last = ladder(own).at(-1);
  expect(last).toMatchObject({ ...own, index: false, figureHeight: 55, space: 0.6, leading: 1.35 });
});

it('keeps the one column of a layout to write beside, and its margin', () => {
  const last = ladder({ layout: 'reading' }).at(-1);
  expect(last).toMatchObject({ fontSize: 6.5, leading: 1.5, figureHeight: 43 });
  expect(last?.columns).toBeUndefined();
  expect(last?.margin).toBeUndefined();
});

it('has one column more only where its lines are long enough', () => {
  // A4 has lines of 24 em in three columns then, A5 such of 28 in two; wide margins leave less.
  expect(ladder().at(-1)?.columns).toBe(3);
  expect(ladder({ paper: 'A5' }).at(-1)?.columns).toBe(2);
  expect(ladder({ margin: '20mm' }).at(-1)?.columns).toBe(3);
  expect(ladder({ margin: '26mm' }).at(-1)?.columns).toBeUndefined();
});
