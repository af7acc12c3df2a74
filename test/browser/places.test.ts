import { describe, expect, it } from 'vitest';
import { systemPlaces } from '../../src/browser/places.js';

describe('systemPlaces', () => {
  it('looks in the folders of the PATH, and in no relative one', () => {
    const places = systemPlaces({ env: { PATH: '/usr/bin:.:bin::/opt/x' }, platform: 'linux', home: '/home/a' });
    expect(places.slice(0, 2)).toEqual(['/usr/bin/chrome-headless-shell', '/opt/x/chrome-headless-shell']);
    expect(places.every(place => place.startsWith('/usr/bin/') || place.startsWith('/opt/x/'))).toBe(true);
  });

  it('looks where Windows installs programs, for all and for one user', () => {
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\L',
    };
    const places = systemPlaces({ env, platform: 'win32', home: 'C:\\Users\\a' });
    expect(places[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toContain('C:\\L\\Google\\Chrome\\Application\\chrome.exe');
    expect(places.at(-3)).toBe('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(systemPlaces({ env: {}, platform: 'win32', home: '' })).toEqual([]);
  });
});
