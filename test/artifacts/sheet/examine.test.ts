import { afterEach, describe, expect, it } from 'vitest';
import { examineSheet } from '../../../src/artifacts/sheet/examine.js';
import { families } from '../../../src/browser/fonts.js';
import { bareMachine, packageFolder } from '../../browser/machine.js';
import { sampleBank } from '../../support/bank.js';

let remove = async () => {};
afterEach(() => remove());

async function machine() {
  const made = await bareMachine();
  remove = made.remove;
  return made;
}

describe('what a sheet needs', () => {
  it('is missing on a bare machine: a browser keeps it from being made, fonts do not', async () => {
    const bare = await machine();
    const checks = await examineSheet(sampleBank(), { env: {} }, bare.machine);
    expect(checks.map(({ name, status }) => [name, status])).toEqual([
      ['browser', 'error'],
      ['fonts', 'warning'],
    ]);
    expect(checks[0]?.says).toContain('the optional package @sparticuz/chromium is not installed');
    expect(checks[0]?.remedy).toContain('npm install --include=optional');
    expect(checks[1]?.says).toContain('@expo-google-fonts/noto-sans-sc');
    expect(checks[1]?.remedy).toBe('Run `npm install --include=optional`.');
  });

  it('is a font for the language of the notes, where that is not installed', async () => {
    const bare = await machine();
    const without = families.japanese.package;
    const some = {
      ...bare.machine,
      packageFolder: (name: string) => (name === without ? undefined : packageFolder(name)),
    };
    const options = { env: {}, browser: 'gone' };
    const [, ...fonts] = await examineSheet(sampleBank({ lang: 'ja' }), options, some);
    expect(fonts).toEqual([
      {
        name: 'fonts',
        status: 'warning',
        says: `Japanese will be set in the shapes of another font, since ${without} is not installed`,
        remedy: `Run \`npm install ${without}\`.`,
      },
    ]);
    const [, chinese] = await examineSheet(sampleBank(), options, some);
    expect(chinese).toEqual({ name: 'fonts', status: 'ok', says: 'all that the notes want, from npm' });
  });
});
