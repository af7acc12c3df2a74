import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { flow } from '../support/bank.js';

let files: string[] = [];
beforeAll(() => {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' });
  files = (JSON.parse(said) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
});

describe('the tarball', () => {
  it.each([
    'CHANGELOG.md',
    'README.zh-CN.md',
    'docs/config.md',
    'lib/cli/THIRD-PARTY-NOTICES.txt',
    'schema/bank.schema.json',
    'templates/anki/front.html',
    'vendor/hyphen/THIRD-PARTY-NOTICES.txt',
    'vendor/puppeteer/THIRD-PARTY-NOTICES.txt',
    'vendor/sql.js/LICENSE',
  ])('holds %s', path => {
    expect(files).toContain(path);
  });

  it('has no dead link in its pages', () => {
    const pages = files.filter(path => /^(?:[^/]+|docs\/[^/]+)\.md$/u.test(path));
    expect(pages).toContain('README.md');
    const dead = pages.flatMap(page =>
      linksOf(page)
        .filter(link => !isThere(link))
        .map(link => `${page}: ${link}`),
    );
    expect(dead).toEqual([]);
  });
});

/** The paths that a page links to, from the package's folder. */
function linksOf(page: string): string[] {
  const links: string[] = [];
  visit({ type: 'root', children: flow(readFileSync(page, 'utf8')) }, ['link', 'image'], node => {
    const { url } = node as Link;
    if (!/^(?:[a-z]+:|#)/u.test(url)) links.push(posix.join(posix.dirname(page), url.replace(/#.*/u, '')));
  });
  return links;
}

function isThere(link: string): boolean {
  if (existsSync(link) && statSync(link).isDirectory()) return files.some(path => path.startsWith(link));
  return files.includes(link);
}
