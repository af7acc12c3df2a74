import { describe, expect, it } from 'vitest';
import { readableName, shortTitle } from '../../src/bank/names.js';

describe('shortTitle', () => {
  it.each([
    ['一、Java 基础', 'Java 基础'],
    ['第3章 集合', '集合'],
    ['第十二节：线程', '线程'],
    ['(2) JVM', 'JVM'],
    ['1.2 Locks', 'Locks'],
    ['3. Locks', 'Locks'],
    ['3', '3'],
    ['3D graphics', '3D graphics'],
    ['2024-01-05', '2024-01-05'],
    ['一致性', '一致性'],
    ['十大排序', '十大排序'],
    ['10:30 meeting', '10:30 meeting'],
    ['问题总结', '问题总结'],
    [`${'很长的标题'.repeat(10)}`, `${'很长的标题'.repeat(8).slice(0, 39)}…`],
    ['A title that goes on and on until nobody reads it any more', 'A title that goes on and on until…'],
  ])('%s is %s', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});

describe('readableName', () => {
  it.each([
    ['03-spring_boot', 'spring boot'],
    ['1_基础', '基础'],
    ['10 数据库', '数据库'],
    ['50 оттенков Go', '50 оттенков Go'],
    ['10 things about heaps', '10 things about heaps'],
    ['3 天学会 SQL', '3 天学会 SQL'],
    ['12 個排序算法', '12 個排序算法'],
    ['7 days of SQL', '7 days of SQL'],
    ['3 天气接口', '天气接口'],
    ['2 个人项目', '个人项目'],
    ['7 daybooks', 'daybooks'],
    ['12 Trees', 'Trees'],
    ['12_trees', 'trees'],
    ['01 arrays', 'arrays'],
    ['7 arrays', 'arrays'],
    ['2024-01-05', '2024-01-05'],
    ['01', '01'],
    ['3d-graphics', '3d-graphics'],
    ['栈 和 队列 0123456789abcdef0123456789abcdef', '栈 和 队列'],
    ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef'],
  ])('%s is %s', (name, readable) => {
    expect(readableName(name)).toBe(readable);
  });
});
