import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emitQuiz } from '../../../src/artifacts/quiz/emit.js';
import { questionsOf } from '../../../src/bank/questions.js';
import { sharedBrowser } from '../../../src/browser/page.js';
import { bankOf } from '../deck/bank.js';
import { exportBank } from './bank.js';

const bank = exportBank();
const count = questionsOf(bank).length;
const browser = sharedBrowser();
let folder: string;
let page: Page;
let requests: string[];
let said: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-quiz-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await page?.close();
  page = await (await browser.open()).browser.newPage();
  page.setDefaultTimeout(300_000);
  requests = [];
  said = [];
  page.on('request', request => requests.push(request.url().slice(0, 60)));
  page.on('console', message => said.push(message.text()));
  page.on('pageerror', error => said.push(String(error)));
});

async function open(from = bank): Promise<void> {
  const path = join(folder, 'quiz.html');
  await writeFile(path, await emitQuiz(from));
  await page.goto(pathToFileURL(path).href);
}

/** The texts of what is to be seen. */
const visible = (selector: string) =>
  page.$$eval(selector, found => found.filter(one => one.checkVisibility()).map(one => one.textContent?.trim() ?? ''));
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as 'Space');
};

describe('the quiz page', () => {
  it('asks one question after the other, by keys', async () => {
    await open();
    expect(await visible('.question')).toEqual([expect.stringContaining('什么是正则化')]);
    expect(await visible('.answer')).toEqual([]);
    await press('Space');
    expect(await visible('.answer')).toEqual([expect.stringContaining('惩罚项')]);
    expect(await visible('#place')).toEqual([`1 / ${count}`]);
    await press('3');
    expect(await visible('.question')).toEqual(['解释梯度消失']);
    await press('ArrowLeft');
    expect(await visible('.question')).toEqual([expect.stringContaining('什么是正则化')]);
    // A number grades nothing before the answer was seen.
    await press('4');
    expect(await visible('#place')).toEqual([`1 / ${count}`]);
  });

  it('asks again for what was forgotten, and says at the end what was', async () => {
    await open();
    await press('Space', '1', 'Space', '2');
    expect(await visible('#place')).toEqual([`3 / ${count + 1}`]);
    for (let left = count - 1; left > 0; left--) await press('Space', 'Space');
    expect(await visible('.grades dd')).toEqual(['1', '1', String(count - 2), '0']);
    expect(await visible('.weak li')).toEqual([expect.stringContaining('什么是正则化'), '解释梯度消失']);
    await page.click('#repeat');
    expect(await visible('#place')).toEqual(['1 / 2']);
    await press('Space', '1');
    expect(await visible('#place')).toEqual(['2 / 3']);
    await page.click('#list');
    await page.click('#study');
    expect(await visible('#place')).toEqual(['1 / 2']);
    await press('ArrowRight', 'ArrowRight');
    await page.click('#restart');
    expect(await visible('#place')).toEqual([`1 / ${count}`]);
  });

  it('works with a mouse and with touch alone', async () => {
    await open();
    await page.click('main .question');
    expect(await visible('.answer')).toHaveLength(1);
    await page.click('.grade [data-grade="4"]');
    expect(await visible('#place')).toEqual([`2 / ${count}`]);
    await page.click('#next');
    await page.click('#previous');
    expect(await visible('#place')).toEqual([`2 / ${count}`]);
    await page.click('#show');
    expect(await visible('.unanswered')).toEqual(['待回答']);
    await page.evaluate(() => {
      const send = (type: string, x: number) => {
        const target = document.querySelector('main') as HTMLElement;
        const touch = new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
        const touches = type === 'touchstart' ? [touch] : [];
        target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches: [touch] }));
      };
      send('touchstart', 300);
      send('touchend', 100);
    });
    expect(await visible('#place')).toEqual([`3 / ${count}`]);
  });

  it('lists, searches and filters', async () => {
    await open();
    await page.click('#list');
    expect(await visible('.question')).toHaveLength(count);
    expect(await visible('.answer')).toEqual([]);
    await page.click('.toggle');
    expect(await visible('.answer')).toHaveLength(1);
    expect((await visible('.toggle')).slice(0, 2)).toEqual(['收起答案', '显示答案']);
    await page.type('#search', 'Hash BIG');
    expect(await visible('.question')).toEqual(['Big O of a hash lookup?']);
    await page.type('#search', 'nowhere');
    expect(await visible('.nothing')).toEqual(['没有符合条件的题目。']);
    await page.$eval('#search', input => Object.assign(input, { value: '' }));
    await page.click('#answered');
    expect(await visible('.question')).toHaveLength(count - 1);
    await page.select('#deck', '机器学习笔记::a/b::C:D');
    expect(await visible('.question')).toHaveLength(1);
    await page.click('#study');
    expect(await visible('#place')).toEqual(['1 / 1']);
  });

  it('shuffles without losing a question', async () => {
    await open();
    await page.click('#shuffle');
    const seen = new Set<string>();
    for (let left = count; left > 0; left--) {
      for (const text of await visible('.question')) seen.add(text);
      await press('ArrowRight');
    }
    expect(seen.size).toBe(count);
  });

  it('asks nothing of the network, and shows pictures and formulas all the same', async () => {
    await open();
    expect(requests.filter(url => !url.startsWith('data:'))).toEqual([expect.stringMatching(/^file:/u)]);
    await press('Space');
    expect(await page.$eval('.answer img', image => (image as HTMLImageElement).naturalWidth)).toBe(60);
    expect(await page.$eval('.answer math', math => math.getBoundingClientRect().height)).toBeGreaterThan(15);
    expect(said).toEqual([]);
  });

  it('is a list of everything where scripts are off', async () => {
    await page.setJavaScriptEnabled(false);
    await open();
    await page.setJavaScriptEnabled(true);
    expect(await visible('.answer')).toHaveLength(count);
    expect(await visible('.tools, .controls, .toggle')).toEqual([]);
  });

  it('runs nothing of the notes', async () => {
    const attack =
      '<img src=x onerror="document.title=1"> <script>document.title=2</script> [a](javascript:document.title=3)';
    await open(
      bankOf([{ question: `Q ${attack}`, answer: attack, label: '"><script>document.title=4</script>' }], {
        title: '</title><script>document.title=5</script>',
      }),
    );
    await press('Space');
    for (const link of await page.$$('a')) await link.click();
    expect(await page.title()).toBe('</title><script>document.title=5</script>');
    expect(await page.$$('body script')).toHaveLength(1);
    // Were something let through, the policy would stop it.
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = 6';
      document.body.append(script);
      return document.title !== '6';
    });
    expect(refused).toBe(true);
  });

  it.each([
    [1000, 800, 'light'],
    [390, 800, 'dark'],
  ] as const)('has nothing that a screen reader or %d pixels stumble over', async (width, height, scheme) => {
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await open();
    const check = async () => {
      const found = await page.evaluate(
        `${axe.source};axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      );
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    };
    await check();
    await press('Space');
    await check();
    await page.click('#list');
    await page.click('.toggle');
    await check();
  });
});
