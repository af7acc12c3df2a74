/**
 * So many questions as people write them, of some 700 bytes each: text and a list, some with code, a table, a formula
 * or a link whose definition stands elsewhere.
 */
export function notesOf(first, count) {
  return Array.from({ length: count }, (_, index) => question(first + index)).join('\n');
}

const english =
  'It splits the input into parts by length, works on each in turn, keeps what comes out and joins it at the end. Every ' +
  'step depends on the one before and on nothing else, so it may stop early and may go on from where it was stopped.';

const text =
  '它先把输入按长度分成几份，再逐份处理，中间结果保存下来，最后合并成输出；每一步只依赖前一步的结果，所以可以提前终止，也可以从中断的地方继续。';

function question(n) {
  const parts = [
    `### Q${n}：第 ${n} 个概念是什么？它和第 ${n + 1} 个有什么区别`,
    `答案：**概念 ${n}** 用来解决第 ${n % 97} 类问题。${text}\n横坐标是 batch size，纵坐标是 latency（${n} ms）。`,
    `- 优点：实现简单，可以并行，内存占用是 ${n} KB\n- 缺点：对输入的顺序敏感\n  - 参见 Q${n - 1}\n- 适用：长度超过 ${n} 的输入`,
    n % 5 === 0 && `\`\`\`python\ndef concept_${n}(items):\n    return sorted(items)[:${n}]\n\`\`\``,
    n % 10 === 0 && `| 指标 | 数值 |\n| --- | --- |\n| 延迟 | ${n} ms |\n| 吞吐 | ${n % 13} req/s |`,
    n % 7 === 0 && `复杂度是 $O(n^{${n % 4}} \\log n)$，详见 [文档][doc-${n % 50}]。`,
    `${text.slice(0, 40 + (n % 30))}因此第 ${n} 个概念在实际项目里更常用。`,
    n % 4 === 0 && `${english}\nThis is why *concept ${n}* is the one that most projects take; see Q${n + 2}.`,
    n % 50 === 0 && `[doc-${(n / 50) % 50}]: https://example.com/doc/${n}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
