import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { FacesError, loadFaces } from '../../../src/artifacts/deck/faces.js';
import { facesModified } from '../../../src/artifacts/deck/faces-modified.js';
import { themes } from '../../../src/artifacts/deck/theme-names.js';
import { facesFor } from '../../../src/artifacts/deck/themes.js';
import { project } from '../../support/project.js';

const typeIn = '{{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}';
const good = {
  'front.html': `{{Question}}${typeIn}`,
  'back.html': `{{FrontSide}}{{Answer}}${typeIn}`,
  'style.css': '',
};
const folders: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(folders.splice(0).map(remove => remove())));

async function load(files: Record<string, string | Uint8Array>) {
  const { root, remove } = await project(files);
  folders.push(remove);
  return loadFaces(root);
}

async function problems(files: Record<string, string>) {
  const error = await load(files).catch((thrown: unknown) => thrown);
  if (!(error instanceof FacesError)) throw new Error('It was taken.');
  return error.problems;
}

test('reads the faces that come with cardpress', async () => {
  const { front, back, style } = await loadFaces();
  expect(front).toContain('{{Question}}');
  expect(back).toContain('{{Answer}}');
  expect(style).toContain('.nightMode');
});

test('the faces that come with cardpress need no network and run nothing', async () => {
  const faces = await Promise.all(themes.map(name => facesFor(name, '/')));
  const all = faces.flatMap(face => Object.values(face)).join('\n');
  expect(all).not.toMatch(/https?:|@import|url\(|<script|<link|\bon\w+=/u);
});

test('a look is the plain one and a style sheet; a folder may have its name', async () => {
  const { root, remove } = await project(
    Object.fromEntries(Object.entries(good).map(([name, text]) => [`paper/${name}`, text])),
  );
  folders.push(remove);
  const [plain, usual, paper] = await Promise.all(['plain', undefined, 'paper'].map(name => facesFor(name, root)));
  expect(usual).toEqual(plain);
  expect(paper).toEqual({ ...plain, style: expect.stringContaining(plain?.style ?? '?') });
  expect(paper?.style).toContain('Songti');
  expect((await facesFor('./paper', root)).front).toBe(good['front.html']);
});

test("takes a user's own, with the line ends of any system", async () => {
  const faces = await load({ ...good, 'front.html': `\r\n{{Question}}\r\n${typeIn}\r\n`, 'style.css': 'a {\r\n}\r\n' });
  expect(faces).toEqual({ front: `{{Question}}\n${typeIn}`, back: good['back.html'], style: 'a {\n}' });
});

test('lists everything that is wrong at once', async () => {
  expect(await problems({ 'front.html': `{{Qestion}}${typeIn}`, 'back.html': '{{#Answer}}{{Answer}}' })).toEqual([
    'style.css is missing',
    'front.html is missing {{Question}}',
    expect.stringMatching(/^front\.html uses \{\{Qestion\}\}, .* the fields are Question, Answer, Label/u),
    'back.html: {{#Answer}} is not closed',
  ]);
});

test.each([
  ['front.html', '{{Question}}', [`front.html is missing ${typeIn}`]],
  ['back.html', `{{Question}}${typeIn}`, ['back.html is missing {{Answer}}']],
  ['back.html', `{{#Answer}}x{{/Answer}}${typeIn}`, ['back.html is missing {{Answer}}']],
])('%s as %j lacks something', async (name, text, expected) => {
  expect(await problems({ ...good, [name]: text })).toEqual(expected);
});

test('a front cannot repeat itself', async () => {
  expect(await problems({ ...good, 'front.html': `{{FrontSide}}{{Question}}${typeIn}` })).toEqual([
    expect.stringContaining('uses {{FrontSide}}'),
  ]);
});

test('says which folder', async () => {
  await expect(loadFaces('no/such/folder')).rejects.toThrow(/no\/such\/folder[\s\S]*front\.html is missing/u);
});

test('the faces that come with cardpress say when they were last changed', async () => {
  const hash = createHash('sha256')
    .update(JSON.stringify(await Promise.all(themes.map(name => facesFor(name, '/')))))
    .digest('hex');
  // After a change of the faces: write the time of today into faces-modified.ts, and both here.
  expect([hash.slice(0, 16), facesModified]).toMatchInlineSnapshot(`
    [
      "10593b235be610ab",
      1795910966,
    ]
  `);
});
