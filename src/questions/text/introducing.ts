import { opening } from '../thresholds.js';

const ofPage = [
  '本文|本篇|本章|本节|本仓库|本项目|整理|收集|汇总|大家好|tài liệu (?:này|dưới đây)|bài viết (?:này|dưới đây)',
  String.raw`\b(?:est[ea] (?:documento|artículo|artigo|guía|guia|página)|(?:ce document|cet article|ce guide|cette page)|dies(?:es dokument|er artikel|e seite))\b`,
  'в эт(?:ой статье|ом документе)|эт(?:а статья|от документ)|この(?:記事|ページ|ドキュメント)|本記事|이 (?:글|문서|페이지)(?:은|는|에서)',
  String.raw`\b(?:this (?:is an? (?:list|index|outline|glossary)|article|page|document|list|guide|repository|repo|chapter|section|post|collection)|collection of|welcome)\b`,
].join('|');
const introducingPage = new RegExp(ofPage, 'iu');
const introducing = new RegExp(String.raw`${ofPage}|下面|以下|如下|这里|\b(?:below|following|here (?:are|is))\b`, 'iu');

/** Whether a text introduces what stands below it rather than answer what stands above: 本文整理…, The following …. */
export function introduces(text: string): boolean {
  return introducing.test(text.slice(0, opening)) || /[:：]$/u.test(text);
}

/** Whether a text that a list or the like follows introduces more than that: 本文整理了以下问题：, but not 过程如下：. */
export function introducesPage(text: string): boolean {
  return introducingPage.test(text.slice(0, opening));
}
