import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { headingMarksOf } from '../../src/markdown/headings/marks.js';
import remarkGuessedHeadings from '../../src/markdown/limits/headings.js';
import { markdown, remarkPresetCardpress, wholeMarkdown } from '../../src/markdown/markdown.js';

/** The headings of notes, wherever they are: `2 text`. */
function headingsIn(text: string): string[] {
  const found: string[] = [];
  visit(markdown().parse(text), 'heading', node => {
    found.push(`${node.depth} ${textOf(node)}`);
  });
  return found;
}

function typesIn(text: string): string[] {
  return markdown()
    .parse(text)
    .children.map(({ type }) => type);
}

/** What is reported: rule and line. */
function foundIn(text: string): string[] {
  const file = new VFile({ path: 'notes/a.md', value: text });
  remarkGuessedHeadings()(markdown().parse(file), file);
  return file.messages.map(({ ruleId, line }) => `${ruleId} ${line}`);
}

describe('a line of - or = below text', () => {
  it.each(['-', '--', '---', '---  ', '-----------------', '=', '==', '===', '=======', '   ---'])(
    'is a rule beside headings with marks: %j',
    line => {
      const text = `# 甲\n## 乙？\n丙。\n${line}\n## 丁？\n戊。\n`;
      expect(headingsIn(text)).toEqual(['1 甲', '2 乙？', '2 丁？']);
      expect(typesIn(text)[3]).toBe('thematicBreak');
      expect(foundIn(text)).toEqual(['underlined-text 4']);
    },
  );

  it.each([
    ['several lines', '## 甲\n乙\n丙\n丁\n---\n'],
    ['a list', '## 甲\n- 乙\n===\n丙\n'],
    ['an item', '## 甲\n- 乙\n  ---\n- 丙\n'],
    ['a quotation', '## 甲\n> 乙\n> ===\n> 丙\n'],
    ['a quotation, outside it', '## 甲\n> 乙\n===\n丙\n'],
    ['a nested list', '## 甲\n- 乙\n  1. 丙\n     --\n'],
    ['the end of the file', '## 甲\n\n乙\n-'],
    ['headings in a list', '1. ### 甲\n\n   乙\n   ---\n2. ### 丙\n\n   丁\n'],
    ['headings without a blank', '##甲？\n乙\n---\n##丙？\n丁\n'],
  ])('is one below %s', (_what, text) => {
    expect(headingsIn(text).join()).not.toMatch(/[乙丁]/u);
    let rules = 0;
    visit(markdown().parse(text), 'thematicBreak', () => void rules++);
    expect(rules).toBe(1);
    expect(foundIn(text)).toContain(
      `underlined-text ${text.split('\n').findIndex(line => /^[> ]*[-=]+$/u.test(line)) + 1}`,
    );
  });

  it.each([
    ['where no heading has marks', '甲？\n---\n乙\n\n丙？\n---\n丁\n', ['2 甲？', '2 丙？']],
    ['over two lines that ask', '甲\n乙？\n---\n丙\n', ['2 甲乙？']],
    ['in the first line', '甲乙\n===\n## 丙\n丁\n', ['1 甲乙', '2 丙']],
    ['as in old READMEs', 'Ab\n==\n\nCd\n--\n\nText\n\n### Ef\n\nText\n', ['1 Ab', '2 Cd', '3 Ef']],
    [
      'that is as long as its text, in characters or columns',
      '# 甲\n\n乙丙丁戊己\n-----\n\n文\n\n庚辛壬癸子\n----------\n\n文\n',
      ['1 甲', '2 乙丙丁戊己', '2 庚辛壬癸子'],
    ],
    ['above code', '# A\n\nBcde\n----\n\n```\n```\n\nFghi\n----\n\n```\n```\n', ['1 A', '2 Bcde', '2 Fghi']],
  ])('makes a heading %s', (_what, text, headings) => {
    expect(headingsIn(text).map(one => one.replace('\n', ''))).toEqual(headings);
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    ['sentences', '**甲？**\n\n乙。\n---\n\n**丙？**\n\n丁。\n---\n'],
    ['questions with their answers', 'Q: 甲？\nA: 乙\n---\n\nQ: 丙？\nA: 丁\n---\n'],
    ['the only text of a heading', '## Ab\n\nCdef\n----\n\n## Gh\n\nIjkl\n----\n\n## Mn\n'],
    ['drawings', '# A\n\nLayer one\n-------------------\nLayer two\n-------------------\n'],
  ])('makes none of %s', (_what, text) => {
    expect(headingsIn(text).join()).not.toMatch(/[乙丁]|Cdef|Ijkl|Layer/u);
  });

  it('is no code, comment, table or bullet', () => {
    const text = '# 甲\n\n```\n乙\n---\n```\n\n<!--\n丙\n---\n-->\n\n| a |\n| - |\n| b |\n\n- 丁\n-\n';
    expect(foundIn(text)).toEqual([]);
    expect(typesIn(text)).toEqual(['heading', 'code', 'html', 'table', 'list']);
  });
});

describe('a line that nearly is a heading', () => {
  it.each([
    ['##甲？', '2 甲？'],
    ['##1.甲', '2 1.甲'],
    ['###Q1 甲', '3 Q1 甲'],
    ['#一、甲', '1 一、甲'],
    ['#什么是甲', '1 什么是甲'],
    ['##\u00a0甲', '2 甲'],
    ['##\u3000甲', '2 甲'],
    ['##\u200b甲', '2 甲'],
    ['\ufeff## 甲', '2 甲'],
    ['\u200b## 甲', '2 甲'],
    ['\u2060\u200d# 甲', '1 甲'],
    ['\u3000## 甲', '2 甲'],
    ['＃ 甲', '1 甲'],
    ['＃＃甲？', '2 甲？'],
    ['＃#\u3000甲 ##', '2 甲'],
    ['##甲？##', '2 甲？'],
    ['##`甲`**乙**？', '2 甲乙？'],
    ['  ##甲？', '2 甲？'],
    ['##\t甲', '2 甲'],
    ['##\u00a0甲\t乙', '2 甲\t乙'],
    ['- ##甲？', '2 甲？'],
    ['> ＃＃ 甲', '2 甲'],
    ['1. \ufeff### 甲', '3 甲'],
    ['## \u200b甲\u200b', '2 甲'],
    ['# What?\n##What is 甲', '1 What?,2 What is 甲'],
    ['#甲\n---', '1 甲'],
  ])('is one: %j', (line, heading) => {
    const above = line.startsWith('\ufeff') ? '\n' : '';
    expect(headingsIn(`${above}${line}\n文\n`).join()).toBe(heading);
  });

  it.each([
    ['where others have as many marks', '## 甲\n文\n##乙\n文\n', '2 甲,2 乙'],
    ['below a higher heading', '## 甲\n文\n####乙\n文\n', '2 甲,4 乙'],
    ['where two leave out the blank', '##甲\n文\n##乙\n文\n', '2 甲,2 乙'],
    ['in the first line, where others leave it out', '#面试\n##甲？\n文\n', '1 面试,2 甲？'],
    ['right below a list', '- 文\n##甲？\n文\n', '2 甲？'],
    ['right below a quotation', '> 文\n##甲？\n文\n', '2 甲？'],
    ['right below a table', '| a |\n| - |\n| b |\n##甲？\n文\n', '2 甲？'],
    ['at the end of the file', '文\n##甲？', '2 甲？'],
  ])('is one %s', (_what, text, headings) => {
    expect(headingsIn(text).join()).toBe(headings);
    expect(foundIn(text).join()).toMatch(/^heading-marks \d$/u);
  });

  it.each([
    '#include <甲>',
    '#include尖括号和双引号的区别',
    '#define 甲 什么',
    '#!/bin/sh 什么？',
    '#pragma 什么',
    '#1 什么？',
    '#12',
    '#fff;',
    '#id .a { 什么 }',
    '#java',
    '#面试',
    '#面试 #什么是栈',
    '#TODO 什么？',
    '#code https://example.com/什么',
    '#related [[什么]]',
    '##----##',
    '##',
    '#',
    '########',
    '#{什么}',
    '#[什么]',
    '1. #和$的区别',
    '    ##甲？',
  ])('is none, and looks like none: %j', line => {
    const text = `## 甲\n\n${line}\n文\n`;
    expect(headingsIn(text).filter(one => !/^\d $/u.test(one))).toEqual(['2 甲']);
    expect(foundIn(text)).toEqual([]);
  });

  it.each([
    ['##甲', '##甲\n文\n'],
    ['more than six marks', '\n####### 甲\n文\n'],
    ['a single mark before words', '\n#甲：乙\n文\n'],
    ['English words', '\n#Detailed explanation:\n文\n'],
    ['an indented one below text', '\n文\n    ## 甲\n'],
  ])('looks like one: %s', (_what, text) => {
    expect(headingsIn(text)).toEqual([]);
    expect(foundIn(text)).toEqual([`like-heading ${text.split('\n').findIndex(line => line.includes('#')) + 1}`]);
  });

  it('says nothing about code, comments, formulas and front matter', () => {
    const lines = '#甲：乙\n####### 甲\n文\n    ## 甲\n';
    for (const text of [
      `---\ntitle: a\n${lines}---\n`,
      `\`\`\`\n${lines}\`\`\`\n`,
      `- a\n  ~~~\n  #甲：乙\n  ~~~\n`,
      `<!--\n${lines}-->\n`,
      `<div>\n${lines}</div>\n`,
      '$$\n甲\n####### 甲\n$$\n'.replace('####### 甲', '文'),
    ])
      expect(foundIn(text), text).toEqual([]);
  });

  it('is written as it is read', () => {
    const processor = unified().use(remarkStringify).use(remarkPresetCardpress);
    const tree: Root = {
      type: 'root',
      children: ['##甲？', '＃＃ 甲', '#什么', '甲\n---', '甲\n='].map(value => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      })),
    };
    const again = wholeMarkdown().parse(processor.stringify(tree));
    expect(again.children.map(node => textOf(node))).toEqual(tree.children.map(node => textOf(node)));
    expect(new Set(again.children.map(({ type }) => type))).toEqual(new Set(['paragraph']));
  });
});

describe('front matter, and text between rules', () => {
  it.each([
    ['\n---\ntitle: 甲\n---\n## 乙\n', ['yaml', 'heading']],
    ['\n \t\n\n---\ntags:\n  - 甲\n- 乙\n---\n## 乙\n', ['yaml', 'heading']],
    ['\n---\n\ntitle: 甲\n\n---\n', ['thematicBreak', 'paragraph', 'thematicBreak']],
    ['\n---\n问：甲\n答：乙\n---\n', ['thematicBreak', 'paragraph', 'thematicBreak']],
    ['\n---\nQ: 甲\nA: 乙\n---\n', ['thematicBreak', 'paragraph', 'thematicBreak']],
    ['\n---\ntitle: 甲\n文。\n---\n', ['thematicBreak', 'paragraph', 'thematicBreak']],
    [
      '---\n\n## 甲\n\n> 乙\n\n输入: 丙\n\n---\n\n## 丁\n',
      ['thematicBreak', 'heading', 'blockquote', 'paragraph', 'thematicBreak', 'heading'],
    ],
    ['---\n\n甲乙。\n\n---\n', ['thematicBreak', 'paragraph', 'thematicBreak']],
    ['---\n**甲**\nb: c\n\n---\n', ['thematicBreak', 'paragraph', 'thematicBreak']],
    ['---\n---\n甲\n', ['yaml', 'paragraph']],
    ['---\n# 甲\n"b": c\n---\n', ['yaml']],
    ['---\n{b: c}\n---\n', ['yaml']],
    ['---\ntitle: 甲\n> 乙\n---\n', ['yaml']],
    ['文\n\n---\ntitle: 甲。\n---\n', ['paragraph', 'thematicBreak', 'paragraph', 'thematicBreak']],
  ])('%j', (text, types) => {
    expect(typesIn(text)).toEqual(types);
  });

  it('keeps its place', () => {
    const tree = markdown().parse('\n\n---\ntitle: 甲\n---\n## 乙\n');
    expect(tree.children.map(({ position }) => position?.start)).toEqual([
      { line: 3, column: 1, offset: 2 },
      { line: 6, column: 1, offset: 19 },
    ]);
  });
});

describe('the marks of a file', () => {
  it('concern only the parts that have some', () => {
    const { keyOf } = headingMarksOf('## 甲\n\n##乙\n');
    expect(keyOf('## 甲\n\n文\n')).toBe('');
    expect(keyOf('##乙\n')).not.toBe('');
    expect(keyOf('##乙\n')).not.toBe(headingMarksOf('##乙\n').keyOf('##乙\n'));
  });

  it.each([
    ['marks', '#', ''],
    ['lines with marks', '#甲：乙\n', ''],
    ['lines with two marks', '##甲\n\n', ''],
    ['question marks', '?', '##'],
    ['underlines', '甲\n---\n', ''],
    ['lines that nearly are underlines', '=甲\n', ''],
    ['dashes', '-', '甲\n'],
    ['blanks', ' ', '##甲'],
    ['invisible characters', '\u200b', '## '],
    ['blank lines', '\n', ''],
    ['comments', '<!--\n', ''],
  ])('are found in a single pass over %s', (_what, piece, start) => {
    // Quadratic work would take minutes and end the test.
    const text = `# 甲\n\n${start}${piece.repeat(200_000)}乙？\n`;
    expect(headingMarksOf(text).keyOf('文')).toBe('');
    // The parser in its development version takes a while for less.
    const less = `# 甲\n\n${start}${piece.repeat(500)}乙？\n`;
    expect(markdown().parse(new VFile(less)).children.length).toBeGreaterThan(0);
  });
});
