import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { NoteContents } from '../../src/artifacts/deck/content.js';
import { type Bank, compile, emitSheet, type SheetOptions } from '../../src/index.js';
import { fixtureConfig } from '../support/fixture.js';
import { readPdf } from '../support/pdf.js';

const folder = fileURLToPath(new URL('../fixtures/sounds', import.meta.url));

let bank: Bank;
beforeAll(async () => {
  const { config, root } = await fixtureConfig(folder);
  bank = (await compile({ config, root, env: { SOURCE_DATE_EPOCH: '1700000000' }, history: false })).bank;
});

/** The note of the question that starts like this, and the sounds in its fields as Anki finds them. */
function noteOf(start: string) {
  const question = bank.entries.find(
    entry => entry.type === 'question' && JSON.stringify(entry.question).includes(start),
  );
  if (question?.type !== 'question') throw new Error(start);
  const { fields, pictures } = new NoteContents(bank).of(question);
  return { pictures, sounds: [...fields.join('').matchAll(/\[sound:(.*?)\]/gu)].map(([, name]) => name) };
}

const nameOf = (path: string) => bank.media.find(media => media.path === `notes/audio/${path}`)?.name;

it.each([
  ['Anki 的', ['stack.mp3', 'queue.wav', 'my song.m4a', 'raw.MP3']],
  ['图片的', ['stack.mp3', 'queue.wav', 'my song.m4a', 'film.mp4', 'my song.m4a']],
  ['链接', ['raw.MP3', 'stack.mp3']],
  ['HTML', ['stack.mp3', 'queue.wav', 'film.mp4', 'raw.MP3']],
  ['是什么词', ['stack.mp3', 'stack.mp3']],
])('%s: a card plays the files under their package names, and the package has them', (start, paths) => {
  const { sounds, pictures } = noteOf(start);
  expect(sounds).toEqual(paths.map(nameOf));
  expect(new Set(pictures)).toEqual(new Set(sounds));
  expect(sounds.every(name => /^cardpress-[0-9a-f]{20}\.[a-z0-9]+$/u.test(name ?? ''))).toBe(true);
});

it.each(['没有的', '不该读的', '只是在说'])('%s: a card plays nothing', start => {
  expect(noteOf(start)).toEqual({ sounds: [], pictures: [] });
});

it('the sheet has a note with the name in place of a sound', async () => {
  const findings: string[] = [];
  const options: SheetOptions = { onFinding: ({ rule }) => findings.push(rule) };
  const { text } = await readPdf(await emitSheet(bank, options));
  for (const mark of ['♪stack.mp3', '♪读音', '♪mysong.m4a', '♪film.mp4', '♪栈']) expect(text).toContain(mark);
  expect(findings).not.toContain('missing-glyphs');
});
