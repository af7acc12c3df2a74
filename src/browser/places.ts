import { posix, win32 } from 'node:path';
import type { Machine } from './machine.js';

type Place = Pick<Machine, 'env' | 'platform' | 'home'>;

/** Headless shells first: they start several times faster than a full browser. */
const names = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The usual paths of Chrome, Chromium or Edge on such systems, best first; most of them will not exist. */
export function systemPlaces({ env, platform, home }: Place): string[] {
  if (platform === 'darwin') return ['/', home].flatMap(base => mac.map(app => posix.join(base, 'Applications', app)));
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windows.flatMap(app => bases.flatMap(base => (base ? [win32.join(base, app)] : [])));
  }
  const folders = (env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'));
  return names.flatMap(name => folders.map(folder => posix.join(folder, name)));
}

const mac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windows = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];
