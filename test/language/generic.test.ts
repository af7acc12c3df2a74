import { describe, expect, it } from 'vitest';
import { isGenericTitle } from '../../src/language/generic.js';

describe('a title that could be about anything', () => {
  it.each([
    '定义',
    '一、原理',
    '1.2 优缺点',
    '常见面试题',
    '基础篇',
    '进阶面',
    'QA',
    'Q&A',
    'FAQ',
    'Introduction',
    'Advantages and disadvantages',
    'Common interview questions',
    'Part 2',
    '第三章',
  ])('is %s', title => {
    expect(isGenericTitle(title)).toBe(true);
  });

  it.each(['线程', 'Redis 基础', 'C++', 'Basic SQL', '什么是栈？', '定义域', 'How it works'])('is not %s', title => {
    expect(isGenericTitle(title)).toBe(false);
  });

  it('has at most sixty characters', () => {
    expect([isGenericTitle('定义'.repeat(30)), isGenericTitle(`${'定义'.repeat(30)}类`)]).toEqual([true, false]);
  });

  it('is told in no time however long it is', () => {
    expect(isGenericTitle(`${'使用场景'.repeat(20_000)}？甲`)).toBe(false);
  });
});
