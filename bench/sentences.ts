import { Random } from './random.js';

const words = (
  'stack queue heap tree graph hash index lock thread process cache socket router token schema query join union cursor ' +
  'buffer kernel driver signal mutex future promise closure scope module bundle loader parser lexer grammar tensor layer ' +
  '栈 队列 索引 线程 进程 缓存 路由 令牌 模式 查询 连接 游标 缓冲 内核 信号 互斥 闭包 作用域 模块 解析 语法 张量 权重 梯度'
).split(' ');

/** Makes sentences of so many words; those of one seed are the same on every run. */
export function sentences(seed: number): (length: number) => string {
  const random = new Random(seed);
  const word = () => random.pick(words) + (random.chance(0.25) ? String(random.below(1000)) : '');
  return length => Array.from({ length }, word).join(' ');
}
