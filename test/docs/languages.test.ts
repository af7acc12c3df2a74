import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, type Block, blocksOf, linksOf, proseOf, sectionsOf } from './page.js';

const pages = [...readdirSync('.'), ...readdirSync('docs').map(name => `docs/${name}`)].filter(path =>
  path.endsWith('.md'),
);
/** Pages on the use of cardpress. */
const ours = /^(?:README|docs\/(?:commands|questions|sheet|preview|exports|rules|config))\./u;
const chinese = pages.filter(path => path.endsWith('.zh-CN.md'));
const englishOf = (page: string) => page.replace('.zh-CN.md', '.md');
const chineseOf = (page: string) => page.replace(/(?<!\.zh-CN)\.(md|webp)$/u, '.zh-CN.$1');

/**
 * A block without what may differ between the languages: comments behind `#` in shell. All else is the same, samples of
 * notes included, which are in both languages already.
 */
function comparable({ kind, value }: Block): Block {
  if (!/^(?:ba)?sh\b/u.test(kind)) return { kind, value };
  return { kind, value: value.replace(/(?<=^|\s)#\s.*$/gmu, '#').replace(/[ ]+#/gu, ' #') };
}

describe.each(chinese)('%s', page => {
  const english = englishOf(page);

  it('has the same headings, by level, and names the same options, settings, rules and files below each', () => {
    const of = (one: string) => sectionsOf(one).map(({ depth, names }) => ({ depth, names }));
    const theirs = sectionsOf(page).map(({ title }) => title);
    const differences = of(english).flatMap(({ depth, names }, at) => {
      const other = of(page)[at] ?? { depth: 0, names: [] };
      const only = [...names.filter(one => !other.names.includes(one))];
      const more = other.names.filter(one => !names.includes(one));
      if (depth === other.depth && only.length + more.length === 0) return [];
      return [{ below: theirs[at], levels: [depth, other.depth], onlyEnglish: only, onlyChinese: more }];
    });
    expect(differences).toEqual([]);
    expect(theirs).toHaveLength(of(english).length);
  });

  it('has the same blocks of code, but for comments in shell', () => {
    expect(blocksOf(page).map(comparable)).toEqual(blocksOf(english).map(comparable));
  });

  it('is linked from the English page and links back, below the titles', () => {
    const third = (one: string) => readFileSync(one, 'utf8').split('\n')[2];
    expect(third(english)).toBe(`[中文](${posix.basename(page)})`);
    expect(third(page)).toBe(`[English](${posix.basename(english)})`);
  });

  it('links to what the English page does, in Chinese where there is such a page', () => {
    const target = (link: string) => link.replace(/#.*$/u, '');
    const wanted = linksOf(english)
      .slice(1)
      .map(target)
      .map(link => (existsSync(beside(page, chineseOf(link))) ? chineseOf(link) : link));
    const links = linksOf(page).slice(1).map(target);
    expect([...new Set(links)].sort()).toEqual([...new Set(wanted)].sort());
  });

  it('is written with full-width punctuation and with a blank between Chinese and Latin', () => {
    const wrong = proseOf(page).flatMap(({ line, text }) =>
      mistakes.flatMap(({ what, pattern }) => (text.match(pattern) ?? []).map(found => `${line}: ${what}: ${found}`)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no bold text that GitHub does not take for bold, for a punctuation mark inside and a letter outside', () => {
    const lines = readFileSync(page, 'utf8')
      .replace(/^ *```[\s\S]*?^ *```$/gmu, '')
      .split('\n');
    const wrong = lines.flatMap(line => {
      const parts = line.replace(/`[^`]*`/gu, '`').split('**');
      return parts.filter((bold, at) => {
        const [before = '', after = ''] = [parts[at - 1], parts[at + 1]];
        const open = /^\p{P}/u.test(bold) && /[\p{L}\p{N}]$/u.test(before);
        const close = /\p{P}$/u.test(bold) && /^[\p{L}\p{N}]/u.test(after);
        return at % 2 === 1 && (open || close);
      });
    });
    expect(wrong).toEqual([]);
  });
});

const mistakes = [
  { what: 'half-width punctuation', pattern: /.?\p{sc=Han}[,;:!?()"']|[,;:!?()"']\p{sc=Han}.?/gu },
  { what: 'half-width full stop', pattern: /.?\p{sc=Han}\.(?!\w)/gu },
  { what: 'no blank', pattern: /.?\p{sc=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{sc=Han}.?/gu },
  { what: 'blank beside full-width punctuation', pattern: /[，。；：！？（）、“”] | [，。；：！？（）、“”]/gu },
  { what: 'blank between Chinese', pattern: /\p{sc=Han} +\p{sc=Han}/gu },
  { what: 'politeness', pattern: /.?您/gu },
];

/** Options of npm and git that pages name. */
const ofOthers = ['--omit', '--unshallow'];

describe('all pages', () => {
  it('name only options that there are', () => {
    const commands = ['build', 'check', 'init', 'lock', 'preview', 'push'];
    const said = commands.map(name =>
      execFileSync(process.execPath, ['lib/cli/bin.js', name, '--help'], { encoding: 'utf8' }),
    );
    const known = new Set([...(said.join('\n').match(/--[a-z][\w-]*/gu) ?? []), '--help', ...ofOthers]);
    const named = pages
      .filter(page => ours.test(page))
      .flatMap(page => sectionsOf(page).flatMap(({ names }) => names.map(name => ({ page, name }))))
      .filter(({ name }) => /^--[a-z]/u.test(name) && !known.has(name) && !known.has(name.replace(/^--no-/u, '--')));
    expect(named).toEqual([]);
  });

  it('have links that lead somewhere', () => {
    const dead = pages.flatMap(page =>
      linksOf(page)
        .filter(link => !/^[a-z]+:/u.test(link) && !leads(page, link))
        .map(link => `${page}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('in English link to English pages, but for their own in Chinese', () => {
    const strays = pages
      .filter(page => !chinese.includes(page))
      .flatMap(page =>
        linksOf(page)
          .filter(link => link.includes('.zh-CN.md') && link !== posix.basename(chineseOf(page)))
          .map(link => `${page}: ${link}`),
      );
    expect(strays).toEqual([]);
  });
});

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : beside(page, path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(target).includes(decodeURIComponent(anchor));
}

function beside(page: string, link: string): string {
  return posix.join(posix.dirname(page), link);
}
