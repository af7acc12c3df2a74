/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import { fontsReady } from './fonts-ready.js';

/** How well the browser can show the page's text. */
export interface Glyphs {
  /** Characters that no font contains: they would print as boxes, or not at all. In page order. */
  missing: string[];
  /** The share of the page's letters and digits that they make up, 0 to 1. */
  share: number;
}

/**
 * Finds characters of the loaded page that no font of the browser contains. Chromium silently prints those as boxes,
 * and prints an empty page if it has no fonts at all; so each character is drawn and compared with one that no font can
 * contain. Formulas bring their own fonts and are skipped.
 */
export async function checkGlyphs(page: Page): Promise<Glyphs> {
  const counts = await page.evaluate(countCharacters);
  const characters = counts.map(([character]) => character).filter(isVisible);
  await fontsReady(page);
  const shown = await page.evaluate(drawn, characters);
  const missing = new Set(characters.filter((_, index) => !shown[index]));
  const letters = counts.filter(([character]) => /[\p{L}\p{N}]/u.test(character));
  const total = letters.reduce((sum, [, count]) => sum + count, 0);
  const lost = letters.reduce((sum, [character, count]) => sum + (missing.has(character) ? count : 0), 0);
  return { missing: [...missing], share: total === 0 ? 0 : lost / total };
}

/** Spaces, controls, joiners, fillers and marks have no glyph of their own. */
function isVisible(character: string): boolean {
  return !/[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(character);
}

/** Runs in the page: its characters and their counts. */
function countCharacters(): [string, number][] {
  const counts = new Map<string, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.katex, style')) continue;
    for (const character of node.nodeValue ?? '') counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts];
}

/**
 * Runs in the page: tells for each character whether some font contains it. Drawn in rows, because reading a canvas
 * back is slow.
 */
function drawn(characters: string[]): boolean[] {
  const cell = 32;
  const perRow = 64;
  const width = cell * perRow;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = cell;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no canvas.');
  context.font = `20px ${getComputedStyle(document.body).fontFamily}`;
  const draw = (row: string[]): Uint8ClampedArray => {
    context.clearRect(0, 0, width, cell);
    for (const [index, character] of row.entries()) {
      context.save();
      context.beginPath();
      context.rect(index * cell, 0, cell, cell);
      context.clip();
      context.fillText(character, index * cell + 4, 24);
      context.restore();
    }
    return context.getImageData(0, 0, width, cell).data;
  };
  const isSame = (one: Uint8ClampedArray, other: Uint8ClampedArray, otherAt: number): boolean => {
    for (let y = 0; y < cell; y += 1)
      for (let x = 0; x < cell; x += 1) {
        const alpha = (y * width + x) * 4 + 3;
        if (one[alpha] !== other[alpha + otherAt * cell * 4]) return false;
      }
    return true;
  };
  // The last code point of Unicode is never a character: whatever is drawn for it, a box or, without any font, nothing,
  // is what a missing character looks like.
  const absent = draw(['\u{10FFFF}']);
  const result: boolean[] = [];
  for (let start = 0; start < characters.length; start += perRow) {
    const row = characters.slice(start, start + perRow);
    const data = draw(row);
    for (const index of row.keys()) result.push(!isSame(absent, data, index));
  }
  return result;
}
