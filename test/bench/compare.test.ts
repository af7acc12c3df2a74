import { describe, expect, it } from 'vitest';
import { missingOf, withResult } from '../../bench/compare/earlier.js';
import { type Goal, goals } from '../../bench/compare/goals.js';
import { judge, type Result } from '../../bench/compare/judge.js';
import { errorIn, summarise } from '../../bench/compare/measure.js';
import { groups, jobName, readOptions, UsageError } from '../../bench/compare/options.js';
import { type Report, readmeOf } from '../../bench/compare/readme.js';
import { workOf } from '../../bench/compare/works.js';

const took = (cpu: number, others = {}) => ({ runs: 3, cpu, wall: cpu, memory: 100e6, bytes: 5e6, ...others });

const results: Result[] = [
  {
    work: 'deck:20',
    date: '2026-01-02',
    contenders: [
      { name: 'cardpress', ...took(1.2) },
      { name: 'slow', ...took(2) },
      { name: 'fast', ...took(0.4, { memory: 50e6, bytes: 10e6 }) },
      { name: 'broken', runs: 0, failure: 'out of memory | gone' },
    ],
  },
  { work: 'deck:200', date: '2026-01-03', contenders: [{ name: 'cardpress', ...took(6) }] },
];

const goal = (changes: Partial<Goal>): Goal => ({
  name: 'goal',
  work: 'deck:20',
  figure: 'cpu',
  beside: { fastest: true },
  atMost: 3,
  ...changes,
});

const ratioOf = (changes: Partial<Goal>) => judge([goal(changes)], results)[0];

describe('goals', () => {
  it('are ratios of our figure to another', () => {
    expect(ratioOf({})).toEqual({ name: 'goal', ratio: 3, goal: 3, met: true });
    expect(ratioOf({ atMost: 2.99 })).toMatchObject({ met: false });
    expect(ratioOf({ beside: { contender: 'slow' } })).toMatchObject({ ratio: 0.6 });
    expect(ratioOf({ figure: 'bytes', beside: { contender: 'fast' } })).toMatchObject({ ratio: 0.5 });
    expect(ratioOf({ figure: 'memory', beside: { amount: 400e6 } })).toMatchObject({ ratio: 0.25 });
    expect(ratioOf({ work: 'deck:200', beside: { work: 'deck:20' } })).toMatchObject({ ratio: 5, met: false });
  });

  it('are neither met nor missed where a figure is not there', () => {
    const unknown = { ratio: null, met: null };
    expect(ratioOf({ work: 'deck:7' })).toMatchObject(unknown);
    expect(ratioOf({ work: 'deck:200' })).toMatchObject(unknown);
    expect(ratioOf({ beside: { contender: 'broken' } })).toMatchObject(unknown);
    expect(ratioOf({ beside: { work: 'deck:7' } })).toMatchObject(unknown);
  });

  it('name works and contenders that are run', () => {
    const { jobs } = readOptions([]);
    for (const { name, work, beside } of goals) {
      const job = jobs.find(job => jobName(job) === work);
      expect(job, name).toBeDefined();
      if ('work' in beside) expect(jobs.map(jobName)).toContain(beside.work);
      if (job && 'contender' in beside)
        expect(workOf(job).contenders.map(({ name }) => name)).toContain(beside.contender);
    }
    expect(new Set(goals.map(({ name }) => name)).size).toBe(goals.length);
  });
});

describe('runs', () => {
  it('are summarised by the median of each figure and the most memory', () => {
    const runs = [took(3, { memory: 1 }), took(1, { memory: 9 }), took(2, { memory: 4, wall: 50 })];
    expect(summarise(runs)).toEqual({ cpu: 2, wall: 3, memory: 9, bytes: 5e6 });
    expect(summarise(runs.slice(0, 2)).cpu).toBe(2);
  });

  it('say why they failed', () => {
    expect(errorIn('at a.js:1\n\nTypeError: no such thing\n    at b.js\n\nNode.js v20')).toBe(
      'TypeError: no such thing',
    );
    expect(errorIn('first\nlast\n')).toBe('last');
    expect(errorIn('  \n')).toBeUndefined();
  });
});

describe('results of earlier runs', () => {
  const works = (all: Result[]) => all.map(({ work }) => work);

  it('stay beside those of a later one, which replace those of the same work', () => {
    const later: Result = { work: 'deck:20', date: '2026-01-09', contenders: [{ name: 'cardpress', ...took(1) }] };
    const all = withResult(results, later);
    expect(works(all)).toEqual(['deck:200', 'deck:20']);
    expect(all.at(-1)).toBe(later);
    expect(works(withResult(results, { ...later, work: 'start' }))).toEqual(['deck:20', 'deck:200', 'start']);
  });

  it('leave what no run has measured, or what failed', () => {
    const failed: Result = {
      work: 'deck:30',
      date: '2026-01-02',
      contenders: [{ name: 'cardpress', runs: 0, failure: 'x' }],
    };
    const { jobs, missing } = readOptions(['--missing', '--only', 'start,deck:20,deck:30,deck:200']);
    expect(missing).toBe(true);
    expect(missingOf(jobs, [...results, failed]).map(jobName)).toEqual(['start', 'deck:30']);
  });
});

describe('arguments', () => {
  const jobs = (...args: string[]) => readOptions(args).jobs.map(jobName);

  it('choose groups and sizes', () => {
    expect(new Set(readOptions([]).jobs.map(({ group }) => group))).toEqual(new Set(groups));
    expect(jobs('--only', 'start,deck:20', '--only', 'sheet:200')).toEqual(['start', 'deck:20', 'sheet:200']);
    expect(jobs('--only', 'deck,start', '--sizes', '20,30')).toEqual(['deck:20', 'deck:30', 'start']);
    expect(jobs('--only', 'deck:7', '--sizes', '20')).toEqual(['deck:7']);
    expect(readOptions(['--json', '--rounds', '2', '--limit', '60'])).toMatchObject({
      json: true,
      rounds: 2,
      limit: 60,
    });
  });

  it.each([
    ['--only', 'desk'],
    ['--only', 'deck:x'],
    ['--only', 'start:20'],
    ['--sizes', '0'],
    ['--rounds', '-1'],
    ['--what'],
    ['x'],
  ])('that say nothing are refused: %s %s', (...args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});

it('writes the report as Markdown', () => {
  const report: Report = {
    machine: { cores: 2, cpu: 'A Processor', memory: 8 * 2 ** 30, system: 'Linux 6', node: 'v20.19.0' },
    results: results.toReversed(),
    goals: judge([goal({}), goal({ name: 'other', atMost: 1 }), goal({ name: 'not run', work: 'sheet:20' })], results),
    skipped: [{ name: 'md2anki', reason: 'needs Python 3.12' }],
    versions: { genanki: '0.13.1' },
  };
  const readme = readmeOf(report);
  expect(readme).toContain('2 cores (A Processor), 8 GB, Linux 6, Node v20.19.0.\nPeers: genanki 0.13.1.');
  expect(readme).toContain('| goal | 3.00 | 3 | yes |\n| other | 3.00 | 1 | no |\n| not run | – | 3 | – |');
  expect(readme).toContain('| deck 20 | cardpress | 1.20 | 1.20 | 100 MB | 5.0 MB |  | 3 | 2026-01-02 |');
  expect(readme).toContain('|  | fast | 0.40 | 0.40 | 50 MB | 10 MB | 3.00 | 3 |  |');
  expect(readme).toContain('|  | broken | out of memory \\| gone |  |  |  |  |  |  |');
  expect(readme.indexOf('deck 20 |')).toBeLessThan(readme.indexOf('deck 200 |'));
  expect(readme).toContain('md2anki could not be installed: needs Python 3.12');
});
