import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import remarkImages from '../../../src/normalise/images/images.js';
import { run } from '../../support/run.js';

const paths = [
  'notes/images/v2-75ef_1440w.webp',
  'notes/images/图 一.png',
  'notes/a.png',
  'notes/x/logo.png',
  'notes/y/logo.png',
  'notes/Case.PNG',
  'notes/link.png',
  'notes/fake.png',
];

async function find(markdown: string) {
  const open = async (path: string) =>
    path === 'notes/link.png' ? 'outside' : path === 'notes/fake.png' ? 'unknown-type' : { path };
  const { tree, file } = await run(markdown, [remarkImages, { paths, open }]);
  const images: Image[] = [];
  visit(tree, 'image', image => void images.push(image));
  return { data: images[0]?.data, message: file.messages[0] };
}

describe('remarkImages', () => {
  it.each([
    ['a path beside the note', '![](a.png)', 'notes/a.png'],
    ['a path with ./', '![](./images/v2-75ef_1440w.webp)', 'notes/images/v2-75ef_1440w.webp'],
    [
      'a Windows path of another computer',
      '![](D:\\projects\\24-问题\\v2-75ef_1440w.webp)',
      'notes/images/v2-75ef_1440w.webp',
    ],
    ['a file URL', '![](file:///C:/me/a.png)', 'notes/a.png'],
    ['a POSIX path of another computer', '![](/home/me/notes/a.png)', 'notes/a.png'],
    ['a URL-encoded path', '![](images/%E5%9B%BE%20%E4%B8%80.png)', 'notes/images/图 一.png'],
    ['another case', '![](case.png)', 'notes/Case.PNG'],
    ['the longest end that fits', '![](C:\\old\\y\\logo.png)', 'notes/y/logo.png'],
    ['a query', '![](a.png?raw=true)', 'notes/a.png'],
  ])('finds %s', async (_what, markdown, media) => {
    const { data, message } = await find(markdown);
    expect(data).toEqual({ media });
    expect(message).toBeUndefined();
  });

  it('warns of a picture that is missing, with its place and the nearest names', async () => {
    const { data, message } = await find('text\n\n![](b/v2-75ef_1440.webp)');
    expect(data?.missing).toEqual({ wanted: 'v2-75ef_1440.webp', why: 'missing' });
    expect(message).toMatchObject({ ruleId: 'missing-image', fatal: false, line: 3, column: 1 });
    expect(message?.note).toContain('Did you mean v2-75ef_1440w.webp?');
  });

  it('makes an error of several files that fit, and names them', async () => {
    const { data, message } = await find('![](D:\\z\\logo.png)');
    expect(data?.missing?.why).toBe('ambiguous');
    expect(message).toMatchObject({ ruleId: 'ambiguous-image', fatal: true });
    expect(message?.reason).toContain('notes/x/logo.png, notes/y/logo.png');
  });

  it.each([
    ['https://example.com/a.png', 'remote', 'remote-image'],
    ['link.png', 'outside', 'outside-image'],
    ['fake.png', 'unknown-type', 'unknown-image-type'],
  ])('leaves %s out (%s)', async (url, why, ruleId) => {
    const { data, message } = await find(`![](${url})`);
    expect(data?.missing?.why).toBe(why);
    expect(data?.media).toBeUndefined();
    expect(message).toMatchObject({ ruleId, fatal: false });
  });

  it.each([
    ['..\\..\\secret.png', 'outside', 'outside-image'],
    ['linked/a.png', undefined, undefined],
  ])('asks what is at %s, which is not among the pictures', async (url, why, ruleId) => {
    const statPath = async (path: string) =>
      path === 'notes/linked/a.png' ? 'file' : path.startsWith('../') ? 'outside' : 'nothing';
    const open = async (path: string) => ({ path });
    const { tree, file } = await run(`![](${url})`, [remarkImages, { paths: [], open, statPath }]);
    const images: Image[] = [];
    visit(tree, 'image', image => void images.push(image));
    expect(images[0]?.data?.missing?.why).toBe(why);
    expect(images[0]?.data?.media).toBe(why ? undefined : 'notes/linked/a.png');
    expect(file.messages[0]?.ruleId).toBe(ruleId);
  });

  it('does not ask what is at an absolute path', async () => {
    const asked: string[] = [];
    const statPath = async (path: string) => {
      asked.push(path);
      return 'file' as const;
    };
    for (const url of ['/etc/secret.png', 'C:\\secret.png', '\\\\host\\share\\secret.png', 'file:///etc/secret.png']) {
      await run(`![](${url})`, [remarkImages, { paths: [], open: async (path: string) => ({ path }), statPath }]);
    }
    expect(asked).toEqual([]);
  });

  it('does not leave the project by ..', async () => {
    const { data } = await find('![](../../../etc/secret.png)');
    expect(data?.missing?.why).toBe('missing');
  });
});
