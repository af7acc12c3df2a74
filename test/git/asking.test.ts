import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeDriver } from '../../src/git/attributes.js';
import { ignoredPaths, isIgnored } from '../../src/git/ignored.js';
import { remoteHosts } from '../../src/git/remotes.js';
import { openRepository, type Repository } from '../../src/git/repository.js';
import { project } from '../support/project.js';
import { git } from '../support/repository.js';

let root: string;
let remove: () => Promise<void>;
let repository: Repository;

beforeEach(async () => {
  ({ root, remove } = await project({
    '.gitignore': 'out/\n*.log\n',
    '.gitattributes': 'a.lock merge=union\nb.lock -merge\n*.set merge\n',
    'out/x': '',
    'a.log': '',
    'known.log': '',
  }));
  git(root, 'init', '-q');
  git(root, 'add', '-f', 'known.log');
  repository = (await openRepository(root)) as Repository;
});

afterEach(async () => {
  repository.close();
  await remove();
});

describe('what git is told to ignore', () => {
  it('is listed by folder', async () => {
    expect((await ignoredPaths(repository)).sort()).toEqual(['a.log', 'out/']);
  });

  it.each([
    ['out/not/there', true],
    ['known.log', true],
    ['other', false],
  ])('%s: %s', async (path, is) => {
    expect(await isIgnored(repository, path)).toBe(is);
  });
});

it.each([
  ['a.lock', 'union'],
  ['b.lock', undefined],
  ['c.set', undefined],
  ['c.lock', undefined],
])('the merge driver of %s is %s', async (path, driver) => {
  expect(await mergeDriver(repository, path)).toBe(driver);
});

it('the hosts of remotes are told, each once, and none of a remote on this disk', async () => {
  expect(await remoteHosts(repository)).toEqual([]);
  const addresses = [
    'git@GitHub.com:a/b.git',
    'https://u:p@github.com/a/b',
    'ssh://git@host.example:22/a',
    '/srv/a.git',
    'file:///srv/a.git',
    '../a:b',
    'host.xz:a/b',
  ];
  for (const [index, address] of addresses.entries()) git(root, 'remote', 'add', `r${index}`, address);
  expect(await remoteHosts(repository)).toEqual(['github.com', 'host.example', 'host.xz']);
});
