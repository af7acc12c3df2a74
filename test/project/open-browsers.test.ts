import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SharedBrowser } from '../../src/browser/page.js';
import { configSchema } from '../../src/config/schema.js';
import { OpenBrowsers } from '../../src/open-browsers.js';
import { build } from '../../src/project/build.js';
import { project } from '../support/project.js';

it('prints the sheet of each build in the same browser, until that is closed', async () => {
  const { root, remove } = await project({ 'notes/a.md': '# A\n\n## What is a stack?\n\nA list.\n' });
  const browsers = new OpenBrowsers();
  const print = () =>
    build({ root, config: configSchema.parse({ only: ['sheet'] }), env: process.env, cache: false, browsers });
  expect((await print()).ok).toBe(true);
  const shared = browsers.of('', (): SharedBrowser => {
    throw new Error('There is none yet.');
  });
  const { browser } = await shared.open();
  await writeFile(join(root, 'notes/a.md'), '# A\n\n## What is a queue?\n\nAnother list.\n');
  expect((await print()).written).toHaveLength(1);
  expect((await shared.open()).browser).toBe(browser);
  // One that crashed between two builds is replaced.
  await (await shared.open()).kill();
  expect((await print()).written).toHaveLength(1);
  const next = (await shared.open()).browser;
  expect(next).not.toBe(browser);
  await browsers.close();
  expect(next.connected).toBe(false);
  await remove();
});
