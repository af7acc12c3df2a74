import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/questions/text/dates.js';

describe('a date', () => {
  it.each([
    '2026-04-02',
    '2026.4.2',
    '2026/04',
    '2026年4月2日',
    '2026年4月',
    '04-02',
    '04-02（周四）',
    '📅 4月2日',
    '4 月 2 号',
    'April 2nd, 2026',
    '2 Apr 2026',
    'Thursday, April 2',
  ])('is %s', text => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '1-2',
    '2.1',
    '2026',
    '404',
    '4-17 周五工作安排',
    'May',
    'May locks nest?',
    '24/7',
    '13-45',
    '2026-04-02 一面',
  ])('is not %s', text => {
    expect(isDate(text)).toBe(false);
  });
});
