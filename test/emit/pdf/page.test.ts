import { describe, expect, it } from 'vitest';
import { buildPage } from '../../../src/emit/pdf/html/page.js';
import { loadSheetTemplate } from '../../../src/emit/pdf/template/load.js';
import { question, sampleBank } from '../../support/bank.js';

const template = await loadSheetTemplate();

describe('buildPage', () => {
  it('ranks title, sections and questions, and sets key points apart', () => {
    const html = buildPage(sampleBank(), template);
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
    expect(html).toMatch(/<aside class="aside">\n<h2 [^>]*>要点<\/h2>\n<div class="section-text"><ul>/u);
  });

  it('says language, title and counts', () => {
    const html = buildPage(sampleBank(), template);
    expect(html).toContain('<html lang="zh-CN"');
    expect(html).toContain('<title>机器学习笔记</title>');
    expect(html).toContain('共 3 题，1 题待回答');
  });

  it('never takes a title for markup, in HTML or in CSS', () => {
    const title = '</title><script>"\\\'\n&';
    const html = buildPage(sampleBank({ title, entries: [question({ question: '问' })] }), template);
    expect(html).not.toContain('<script');
    expect(html).toContain('--sheet-title: &quot;&lt;/title>&lt;script>'.replaceAll('>', '&gt;'));
    expect(html).toContain('\\22 \\5c \'\\a &amp;&quot;"');
  });

  it('says the same twice', () => {
    expect(buildPage(sampleBank(), template)).toBe(buildPage(sampleBank(), template));
  });
});
