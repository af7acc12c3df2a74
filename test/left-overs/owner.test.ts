import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process, { execPath } from 'node:process';
import { afterEach, expect, it, vi } from 'vitest';
import { folderOnTheWay, isGone, isOwner, nameBeside, ownerOf, self } from '../../src/left-overs/owner.js';

const { pid: ended } = spawnSync(execPath, ['-e', '']);
const hour = 3_600_000;

afterEach(() => vi.restoreAllMocks());

it('a process is gone where its number is nobody’s, or is another’s by now', () => {
  expect(isGone(self(), 0)).toBe(false);
  expect(isGone({ ...self(), pid: ended }, 0)).toBe(true);
  expect(isGone({ host: self().host, pid: process.pid }, 10 * hour)).toBe(false);
  // Only Linux says when a process began.
  if (self().began !== undefined) expect(isGone({ ...self(), began: '1' }, 0)).toBe(true);
});

it('a process that may not be asked is still there', () => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('not yours'), { code: 'EPERM' });
  });
  expect(isGone({ host: self().host, pid: 1 }, 10 * hour)).toBe(false);
  expect(kill).toHaveBeenCalledWith(1, 0);
});

it.runIf(process.platform === 'linux')('the name of a process may hold what ends names', () => {
  const { began } = self();
  const file = `/proc/${process.pid}/comm`;
  const name = readFileSync(file, 'utf8');
  try {
    writeFileSync(file, 'a) R 1 2 (b');
    expect(self().began).toBe(began);
  } finally {
    writeFileSync(file, name);
  }
});

it('a process on another machine is gone after an hour', () => {
  const far = { host: '00000000', pid: ended };
  expect(isGone(far, hour)).toBe(false);
  expect(isGone(far, hour + 1)).toBe(true);
});

it('a name says whose it is, and no name that somebody else gave does', () => {
  const { host, pid } = self();
  expect(ownerOf(nameBeside('a b.apkg', 'new'))).toEqual({ host, pid });
  expect(ownerOf(nameBeside('', 'old'))).toBeUndefined();
  expect(ownerOf(`${folderOnTheWay('cardpress-profile')}aB3_xy`)).toEqual({ host, pid });
  expect(ownerOf(`${folderOnTheWay('.unpacking')}aB3_xy`)).toEqual({ host, pid });
  const whole = nameBeside('a', 'new');
  for (const name of [whole.slice(1), `${whole}er`, whole.replace(/new$/u, 'tmp'), whole.replace('-', '_'), '.a.new'])
    expect(ownerOf(name)).toBeUndefined();
  expect(ownerOf(`my-${folderOnTheWay('cardpress-profile')}aB3_xy`)).toBeUndefined();
  expect(ownerOf(`${folderOnTheWay('cardpress-profile')}aB3_xyz`)).toBeUndefined();
});

it.each([null, 1, 'a', {}, { host: 1, pid: 1 }, { host: 'a', pid: '1' }, { host: 'a', pid: 1.5 }])(
  'what is no owner is taken for none: %j',
  value => {
    expect(isOwner(value)).toBe(false);
  },
);
