import { toString as textOf } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import remarkJoinLines from '../../src/normalise/inline/line-breaks.js';
import { joinLines } from '../../src/questions/join-lines.js';
import { run } from '../support/run.js';

it.each([
  ['第一行\n第二行', '第一行第二行'],
  ['第一行，\n第二行', '第一行，第二行'],
  ['第一行 \n  第二行', '第一行第二行'],
  ['a line\nand another', 'a line and another'],
  ['中文\nlatin', '中文 latin'],
  ['latin\n中文', 'latin 中文'],
  ['ひら\nカタ', 'ひらカタ'],
  ['한국\n어', '한국 어'],
])('%s', (text, joined) => {
  expect(joinLines(text)).toBe(joined);
});

it('looks beyond emphasis, and keeps the breaks that the notes ask for', async () => {
  const { tree } = await run('**重点**\n后面\n**下**\n面  \n文', remarkJoinLines);
  const [paragraph] = tree.children;
  expect(textOf(tree)).toBe('重点后面下面文');
  expect(paragraph?.type === 'paragraph' && paragraph.children.some(({ type }) => type === 'break')).toBe(true);
});

it('leaves code alone', async () => {
  const { tree } = await run('```\n第一行\n第二行\n```', remarkJoinLines);
  expect(textOf(tree)).toBe('第一行\n第二行');
});
