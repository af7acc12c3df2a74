import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { markdown } from '../../../src/markdown/markdown.js';

function marks(text: string): string[] {
  const found: string[] = [];
  visit(markdown().parse(text), 'mark', node => void found.push(textOf(node)));
  return found;
}

it.each<[string, string[]]>([
  ['==重点==', ['重点']],
  ['这是==重点：==后面', ['重点：']],
  ['a ==b c== d', ['b c']],
  ['==a== 和 ==b==', ['a', 'b']],
  ['**==a==**', ['a']],
  ['==**a** b==', ['a b']],
  ['{{c1::==a==}}', ['a']],
  ['==a\nb==', ['a\nb']],
  ['==a `==` b==', ['a == b']],
  ['==运算符优先级==很重要', ['运算符优先级']],
  ['==赋值==操作符和==三元==运算符', ['赋值', '三元']],
  ['==先加锁，再使用锁==', ['先加锁，再使用锁']],
  ['==引用==和==应用==', ['引用', '应用']],
  ['==重点，==后面还有', ['重点，']],
  ['必须==用锁，==否则出错', ['用锁，']],
  ['==重点：==比较这两个', ['重点：']],
  ['==比较==两个，==判断==三个', ['比较', '判断']],
  ['这==和锁==有关', ['和锁']],
  ['"==重点=="，（==难点==）', ['重点', '难点']],
])('%s', (text, expected) => {
  expect(marks(text)).toEqual(expected);
});

it.each([
  ...['a==b==c', 'a == b == c', 'if (a==b && c==d)', 'x==1的时候y==2', '=== a ===', 'a !==b and c!==d'],
  ...['a==b== c', ' ==a==b', '====', '== a ==', '\\==a==', '`==a==`', '==a', 'a\n=='],
  ...['==操作符比较两个变量，只能用==操作符。', '==比较地址，比较内容不能用==。', '"=="和"=="一样'],
  ...['（==）与（==）', '有<、==、!=和==。', '基本类型的==比较值，引用类型的==运算符比较地址'],
  ...['对于基本类型，==比较的是值；对于引用类型，==比较的是地址。', '使用==还是equals()？用==会比较地址。'],
  ...['==和equals的区别：==比较地址。', '不要写a，==判断的是引用。', '==号和equals不同，==号更快。'],
])('%s is no highlight', text => {
  expect(marks(text)).toEqual([]);
});
