import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/artifacts/sheet/html/content.js';
import { buildPage as build } from '../../../src/artifacts/sheet/html/page.js';
import { loadSheetTemplate } from '../../../src/artifacts/sheet/template/load.js';
import { question, sampleBank } from '../../support/bank.js';
import { sheetPage } from '../../support/sheet-page.js';

const template = await loadSheetTemplate();

describe('buildPage', () => {
  it('ranks title, sections and questions, and sets key points apart', () => {
    const html = sheetPage(sampleBank());
    const ranks = [...html.matchAll(/<h([1-6])[^>]*>(?:<span class="label">[^<]*<\/span> )?([^<]*)/gu)].map(
      ([, rank, text]) => `${rank} ${text?.trim()}`,
    );
    expect(ranks).toEqual([
      '1 机器学习笔记',
      '2 目录',
      '2 基础',
      '3 什么是正则化？写出',
      '3 解释梯度消失',
      '2 进阶',
      '3 What does the decoder attend to?',
      '2 要点',
    ]);
    expect(html).toMatch(/<aside class="aside">\n<h2 [^>]*>要点<\/h2>\n<div class="section-text" id="c-3"><ul>/u);
  });

  it('says language, title and counts', () => {
    const html = sheetPage(sampleBank());
    expect(html).toContain('<html lang="zh-CN"');
    expect(html).toContain('<title>机器学习笔记</title>');
    expect(html).toContain('共 3 题，1 题待回答');
  });

  it('never takes a title for markup, in HTML or in CSS', () => {
    const title = '</title><script>"\\\'\n&';
    const html = sheetPage(sampleBank({ title, entries: [question({ question: '问' })] }));
    expect(html).not.toContain('<script');
    expect(html).toContain('--sheet-title: &quot;&lt;/title>&lt;script>'.replaceAll('>', '&gt;'));
    expect(html).toContain('\\22 \\5c \'\\a &amp;&quot;"');
  });

  it('has its head where it begins, and not where it goes on', () => {
    const bank = sampleBank();
    const context = contextOf(bank);
    expect(build(bank, template, { entries: 'x' }, context)).not.toContain('sheet-head');
    expect(build(bank, template, { contents: '', entries: 'x' }, context)).toContain('sheet-head');
  });

  it('links to every target, since Chromium writes down no other', () => {
    const html = sheetPage(sampleBank());
    const [, hidden = ''] = /<nav hidden>(.*)<\/nav>/su.exec(html) ?? [];
    expect([...hidden.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)).toEqual([
      'contents',
      's-1',
      'q-aaaaaaaaaaaaaaaa',
      'q-bbbbbbbbbbbbbbbb',
      's-2',
      'q-cccccccccccccccc',
      's-3',
      'c-3',
    ]);
  });

  it('says the same twice', () => {
    expect(sheetPage(sampleBank())).toBe(sheetPage(sampleBank()));
  });
});
