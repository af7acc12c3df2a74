/**
 * Takes the pictures of docs/cards.md: cards in each look, as AnkiDroid shows them on a phone by day and by night. Run
 * `npm run compile` first: the browser and the fonts are found as they are for the sheet.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { themes } from '../lib/artifacts/deck/theme-names.js';
import { facesFor } from '../lib/artifacts/deck/themes.js';
import { questionsOf } from '../lib/bank/questions.js';
import { launch } from '../lib/browser/launch.js';
import { compile, configSchema } from '../lib/index.js';
import { findMathjax } from '../lib/preview/anki/mathjax.js';
import { cardsOf } from '../lib/preview/cards.js';
import { cardDocument } from '../lib/preview/document.js';

const notes = `# Databases

## Transactions

### Q1: What does this print, and why?

\`\`\`js
for (var i = 0; i < 3; i++) {
  setTimeout(() => console.log(i), 0);
}
\`\`\`

- A. \`0 1 2\`
- B. \`3 3 3\`

Answer: B. A \`var\` belongs to the function, and the callbacks run after the loop.

### Q2：隔离级别有哪些？

| 隔离级别 | 脏读 | 不可重复读 | 幻读 |
|---|:-:|:-:|:-:|
| READ COMMITTED | 否 | 是 | 是 |
| REPEATABLE READ | 否 | 否 | 是 |
| SERIALIZABLE | 否 | 否 | 否 |

> [!TIP]
> 隔离得越严，并发越低：$n$ 个事务排队要 $O(n)$ 的时间。
`;
const [width, height, gap] = [360, 470, 12];

const root = mkdtempSync(join(tmpdir(), 'cardpress-cards-'));
mkdirSync(join(root, 'notes'));
writeFileSync(join(root, 'notes/databases.md'), notes);
const { bank } = await compile({ config: configSchema.parse({}), root, env: process.env });
const { browser, close } = await launch();
try {
  for (const theme of themes) await draw(theme);
} finally {
  await close();
  rmSync(root, { recursive: true });
}

/** A front and a back by day, and the back by night, beside each other on grey. */
async function draw(theme) {
  const cards = cardsOf(bank, { faces: await facesFor(theme, root), unanswered: 'include' });
  const [code, table] = questionsOf(bank);
  const sides = [
    [code, 'front', false],
    [table, 'back', false],
    [table, 'back', true],
  ];
  const frames = sides.map(([{ id }, side, isNight]) =>
    cardDocument({
      ...{ html: cards.html(id, 0, side), style: cards.style, ord: 0, client: 'ankidroid', isNight },
      ...{ title: '', script: '', nonce: '', media: [], formulas: findMathjax() },
    }),
  );
  const page = await browser.newPage();
  await page.setViewport({ width: 3 * width + 4 * gap, height: height + 2 * gap });
  const style = `body { display: flex; gap: ${gap}px; margin: ${gap}px; background: #8a8f96 } iframe { border: 0 }`;
  const empty = `<iframe width="${width}" height="${height}"></iframe>`.repeat(frames.length);
  await page.setContent(`<!doctype html><style>${style}</style>${empty}`);
  await page.evaluate(
    documents =>
      Promise.all(
        [...document.querySelectorAll('iframe')].map(
          (frame, at) =>
            new Promise(resolve => {
              frame.onload = resolve;
              frame.srcdoc = documents[at];
            }),
        ),
      ),
    frames,
  );
  const file = fileURLToPath(new URL(`../docs/pictures/cards-${theme}.png`, import.meta.url));
  const { length } = await page.screenshot({ path: file });
  await page.close();
  console.log(`cards-${theme}.png: ${Math.round(length / 1000)} kB`);
}
