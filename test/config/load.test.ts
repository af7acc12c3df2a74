import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.js';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'cardpress-config-'));
});
afterEach(() => rm(cwd, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(cwd, name), text);

/** Each line names the one above nine times. */
const bomb = [
  'a: &a [b, b]',
  ...[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]`),
].join('\n');

describe('loadConfig', () => {
  it('has a default for everything', async () => {
    const { config, root, problems } = await loadConfig(cwd, undefined);
    expect(problems).toEqual([]);
    expect(root).toBe(cwd);
    expect(config).toMatchObject({ notes: ['notes'], outDir: 'dist', only: ['deck', 'sheet', 'bank'], strict: false });
  });

  it('reads JSON and YAML, and lays the command line over them', async () => {
    await write('cardpress.config.json', '{ "title": "A", "strict": true }');
    expect((await loadConfig(cwd, undefined, { strict: false })).config).toMatchObject({ title: 'A', strict: false });
    await write('other.yaml', 'title: B\n');
    expect((await loadConfig(cwd, 'other.yaml')).config).toMatchObject({ title: 'B', strict: false });
  });

  it('names the nearest key of the place of a mistake', async () => {
    await write(
      'cardpress.config.json',
      '{ "rules": { "missing-imag": "off", "zzzzzzzzzz": "off" }, "sheet": { "colums": 2 }, "lang": "zh_CN" }',
    );
    const { problems } = await loadConfig(cwd, undefined);
    expect(Object.fromEntries(problems.map(({ reason, remedy }) => [reason, remedy]))).toEqual({
      'There is no setting "rules.missing-imag".': expect.stringMatching(/^Did you mean missing-image\b/u),
      'There is no setting "rules.zzzzzzzzzz".': 'See docs/rules.md for the rules.',
      'There is no setting "sheet.colums".': expect.stringMatching(/^Did you mean columns\b/u),
      'lang: "zh_CN" is not a BCP 47 tag, such as zh-CN, zh-TW, ja or en.': expect.any(String),
    });
  });

  it.each([
    'cardpress.config.ts',
    'cardpress.config.mjs',
    'cardpress.config.toml',
    '.cardpressrc',
    '.cardpressrc.json',
  ])('does not pass over %s in silence', async name => {
    await write(name, '{}');
    const { config, problems } = await loadConfig(cwd, undefined);
    expect(config).toBeUndefined();
    expect(problems).toEqual([
      { file: name, reason: expect.any(String), remedy: expect.stringContaining('cardpress.config.json') },
    ]);
    await write('cardpress.config.yaml', 'title: B');
    expect((await loadConfig(cwd, undefined)).config).toMatchObject({ title: 'B' });
  });

  it('refuses a program that is named as the config', async () => {
    await write('notes.config.mjs', 'export default { title: "A" }');
    const { problems } = await loadConfig(cwd, 'notes.config.mjs');
    expect(problems).toEqual([expect.objectContaining({ file: 'notes.config.mjs' })]);
  });

  it('takes no other file for a config', async () => {
    for (const name of ['cardpress.md', 'cardpress.config.json.bak', 'my-cardpress.config.js']) await write(name, 'x');
    expect((await loadConfig(cwd, undefined)).problems).toEqual([]);
  });

  it('returns all mistakes at once, each with its line and a remedy', async () => {
    await write('cardpress.config.json', '{\n  "titel": "A",\n  "strict": "yes",\n  "only": ["pdf"]\n}\n');
    const { config, problems } = await loadConfig(cwd, undefined);
    expect(config).toBeUndefined();
    expect(problems.map(({ line, reason }) => [line, reason.split(':')[0]])).toEqual(
      expect.arrayContaining([
        [2, 'There is no setting "titel".'],
        [3, 'strict'],
        [4, 'only.0'],
      ]),
    );
    expect(problems.find(({ line }) => line === 2)?.remedy).toBe('Did you mean title?');
  });

  it.each([
    ['a file that is not there', 'gone.json', undefined],
    ['a file that cannot be parsed', 'bad.json', '{ "title": '],
    ['a file that holds no object', 'list.yaml', '- a\n'],
    ['aliases that grow beyond all measure', 'bomb.yaml', bomb],
    ['a setting that all objects have', 'proto.json', '{ "__proto__": { "title": "A" } }'],
    ['the maker of all objects', 'maker.yaml', 'constructor:\n  prototype:\n    title: A\n'],
  ])('reports %s', async (_what, name, text) => {
    if (text !== undefined) await write(name, text);
    const { config, problems } = await loadConfig(cwd, name);
    expect(config).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toBe(name);
    expect(({} as { title?: string }).title).toBeUndefined();
  });
});
