import type { Image } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/markdown/markdown.js';

function imagesIn(text: string): Image[] {
  const images: Image[] = [];
  visit(markdown().parse(text), 'image', image => void images.push(image));
  return images;
}

describe('pictures as people write them', () => {
  it.each([
    ['a Windows path', String.raw`![a](D:\notes\images\dot.png)`, String.raw`D:\notes\images\dot.png`],
    ['backslashes before marks', String.raw`![a](D:\_x\[1]\#2.png)`, String.raw`D:\_x\[1]\#2.png`],
    ['spaces', '![a](my notes/a b.png)', 'my notes/a b.png'],
    ['spaces and brackets', String.raw`![a](D:\我的 笔记\图 (1).png)`, String.raw`D:\我的 笔记\图 (1).png`],
    ['a bracket that is not closed', '![a](图(1.png)', '图(1.png'],
    ['a relative Windows path', String.raw`![a](..\img\a.png)`, String.raw`..\img\a.png`],
    ['a relative Windows path before a mark', String.raw`![a](.\_a.png)`, String.raw`.\_a.png`],
    ['UNC', String.raw`![a](\\server\share\a.png)`, String.raw`\\server\share\a.png`],
    ['a file address with spaces', '![a](file:///C:/my notes/a.png)', 'file:///C:/my notes/a.png'],
    ['pointed brackets', String.raw`![a](<D:\_x\a b.png>)`, String.raw`D:\_x\a b.png`],
    ['no ending after a drive', String.raw`![a](D:\_x\a)`, String.raw`D:\_x\a`],
    ['a query', '![a](my notes/a.png?raw=true)', 'my notes/a.png?raw=true'],
    ['escapes of Markdown', String.raw`![a](my\_own\_pic.png)`, 'my_own_pic.png'],
    ['Obsidian', '![[图 一.png]]', '图 一.png'],
    ['Obsidian with a folder', '![[附件/a_b_c.png]]', '附件/a_b_c.png'],
  ])('reads %s', (_what, text, url) => {
    expect(imagesIn(`前 ${text} 后`).map(image => image.url)).toEqual([url]);
  });

  it.each([
    ['![[a.png|300]]', { alt: '', data: { width: 300 } }],
    ['![[a.png|300x200]]', { alt: '', data: { width: 300, height: 200 } }],
    ['![[a.png|示意图|300]]', { alt: '示意图', data: { width: 300 } }],
    ['![[a.png|示意图]]', { alt: '示意图' }],
    ['![x](a.png =300x)', { url: 'a.png', data: { width: 300 } }],
    ['![x](a.png =50%x)', { url: 'a.png', data: { width: '50%' } }],
    ['![x](a.png =x80)', { url: 'a.png', data: { height: 80 } }],
    ['![x](a.png "t" =300x)', { url: 'a.png', title: 't', data: { width: 300 } }],
    ["![x](a.png =300x200 't')", { url: 'a.png', title: 't', data: { width: 300, height: 200 } }],
    ['![x](https://example.com/show?id=1 =300x200)', { url: 'https://example.com/show?id=1', data: { width: 300 } }],
    ['![[a.png|图|50%]]', { alt: '图', data: { width: '50%' } }],
    ['![x](a b.png =300x200 "t")', { url: 'a b.png', title: 't', data: { width: 300, height: 200 } }],
    ['![x\\]y](a b.png "t")', { alt: 'x]y', title: 't' }],
  ])('reads size, description and title of %s', (text, image) => {
    expect(imagesIn(text)).toMatchObject([image]);
  });

  it('keeps the place, two in a line, inside links, cells and emphasis', () => {
    const text = '![[a.png]]和![](b c.png)\n\n[![](d e.png)](https://example.com)\n\n**![[f.png]]**\n';
    const images = imagesIn(`${text}\n| a |\n| - |\n| ![[g.png\\|300]] |\n`);
    expect(images.map(({ url }) => url)).toEqual(['a.png', 'b c.png', 'd e.png', 'f.png', 'g.png']);
    expect(images[1]?.position?.start).toMatchObject({ line: 1, column: 12 });
    expect(images[4]?.data).toEqual({ width: 300 });
  });

  it.each([['![x](see the chapter above)'], ['`![[a.png]]`'], [String.raw`\![[a.png]]`], ['![[a.png]\n]']])(
    'leaves %s as CommonMark has it',
    text => {
      const tree = markdown().parse(text);
      expect(imagesIn(text)).toEqual([]);
      expect(textOf(tree)).toBe(text.replace(/^`|`$|^\\/gu, ''));
    },
  );

  it.each([
    [
      '![a](https://example.com/a.png) and ![](//example.com/b.png)',
      ['https://example.com/a.png', '//example.com/b.png'],
    ],
    ['![a](a.png) and (see b.png)', ['a.png']],
    ['![a](a.png)和(b.png)', ['a.png']],
    ['![a](a b.png) and ![b](c d.png)', ['a b.png', 'c d.png']],
    ['![a](see above) and (b.png)', []],
    ['![a](see above) and ![b](c d.png)', ['c d.png']],
  ])('takes nothing in that stands after a picture: %s', (text, urls) => {
    expect(imagesIn(text).map(({ url }) => url)).toEqual(urls);
  });

  it('leaves what CommonMark reads well to it', () => {
    const [image] = imagesIn('![*a* `b`](a(1).png "t")');
    expect(image).toMatchObject({ url: 'a(1).png', alt: 'a b', title: 't' });
  });
});
