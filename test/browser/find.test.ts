import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrowserError } from '../../src/browser/error.js';
import { findBrowser } from '../../src/browser/find.js';
import { bareMachine, packageFolder } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
beforeEach(async () => {
  disk = await bareMachine();
});
afterEach(() => disk.remove());

describe('findBrowser', () => {
  it('takes the configured one before all, then the environment, the packaged one, the system and the download', async () => {
    const { machine } = disk;
    const configured = await disk.program('opt/configured');
    const own = await disk.program('opt/own');
    const puppeteer = await disk.program('opt/puppeteer');
    const chrome = await disk.program('opt/chrome');
    const system = await disk.program('bin/chromium');
    const download = await disk.program('cache/chrome');
    machine.downloads = async () => [download];
    machine.env = { ...machine.env, CARDPRESS_BROWSER: own, PUPPETEER_EXECUTABLE_PATH: puppeteer, CHROME_PATH: chrome };
    expect(await findBrowser(configured, machine)).toEqual({ path: configured, kind: 'configured', env: {} });
    expect(await findBrowser(undefined, machine)).toEqual({ path: own, kind: 'environment', env: {} });
    delete machine.env.CARDPRESS_BROWSER;
    expect((await findBrowser(undefined, machine)).path).toBe(puppeteer);
    delete machine.env.PUPPETEER_EXECUTABLE_PATH;
    expect((await findBrowser(undefined, machine)).path).toBe(chrome);
    delete machine.env.CHROME_PATH;
    expect(await findBrowser(undefined, { ...machine, packageFolder })).toMatchObject({ kind: 'packaged' });
    expect((await findBrowser(undefined, { ...machine, packageFolder, arch: 'arm64' })).path).toBe(system);
    expect(await findBrowser(undefined, machine)).toEqual({ path: system, kind: 'system', env: {} });
    machine.env.PATH = '';
    expect(await findBrowser(undefined, machine)).toEqual({ path: download, kind: 'puppeteer', env: {} });
  });

  it('never passes over a browser that was named and cannot be run', async () => {
    const { machine } = disk;
    await disk.program('bin/chromium');
    const text = await disk.program('opt/text', 'hello', 0o644);
    const cases = {
      '/nowhere/chrome': 'does not exist',
      [text]: 'is not executable',
      [dirname(text)]: 'is not a file',
    };
    for (const [path, why] of Object.entries(cases)) {
      const message = `The browser in the config, ${path}, ${why}.`;
      await expect(findBrowser(path, machine)).rejects.toThrow(message);
      machine.env.CHROME_PATH = path;
      await expect(findBrowser(undefined, machine)).rejects.toThrow(`that CHROME_PATH names, ${path}, ${why}.`);
      await expect(findBrowser(undefined, machine)).rejects.toThrow(BrowserError);
    }
  });

  it('takes a headless shell before a whole browser, and passes over what cannot be run', async () => {
    const { machine } = disk;
    const whole = await disk.program('bin/google-chrome');
    await disk.program('bin/chrome-headless-shell', '', 0o644);
    expect((await findBrowser(undefined, machine)).path).toBe(whole);
    const shell = await disk.program('bin/chromium-headless-shell');
    expect((await findBrowser(undefined, machine)).path).toBe(shell);
  });

  it('passes over a snap, which would not see our fonts', async () => {
    const { machine } = disk;
    await disk.program('bin/chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    await expect(findBrowser(undefined, machine)).rejects.toThrow('no Chrome, Chromium or Edge was found');
  });

  it('knows where macOS and Windows keep theirs', async () => {
    const { machine } = disk;
    const edge = await disk.program('home/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(await findBrowser(undefined, { ...machine, platform: 'darwin' })).toMatchObject({
      path: edge,
      kind: 'system',
    });
  });

  it('says what was tried and what to do where there is none', async () => {
    const { machine } = disk;
    await expect(findBrowser(undefined, machine)).rejects.toMatchObject({
      name: 'BrowserError',
      reason: expect.stringMatching(
        /config.*CARDPRESS_BROWSER.*system.*puppeteer.*@sparticuz\/chromium is not installed/u,
      ),
      remedy: expect.stringMatching(/npm install --include=optional.*`browser` in the config.*CARDPRESS_BROWSER/u),
    });
    await expect(findBrowser(undefined, { ...machine, arch: 'arm64' })).rejects.toMatchObject({
      reason: expect.stringContaining('not on linux arm64'),
      remedy: expect.stringMatching(/^Install Chrome/u),
    });
  });
});
