import type { Bank, Question } from '../../../../src/bank/model.js';
import { question, sampleBank } from '../../../support/bank.js';

const words = [
  ...'注意力 机制 让 模型 在 每一步 都 能 看到 输入 的 全部 位置 并 按 相关 程度 加权 与 循环 网络 相比 没有 距离'.split(
    ' ',
  ),
  ...'限制 更 容易 并行 代价 是 时间 空间 随 长度 平方 增长 稀疏 线性 分块 计算 办法 各有 取舍 梯度 归一化'.split(' '),
  ...['Transformer', 'BERT', 'softmax', '2024', 'cross-validation', 'backpropagation'],
];

/** Questions of all lengths in sections of all sizes: texts, nested lists, code and tables, the same for the same seed. */
export function variedBank(seed: number, sections: number): Bank {
  let state = seed;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const among = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  let sentences = 0;
  const sentence = (length: number) => {
    let text = '';
    while (text.length < length) text += words[among(0, words.length - 1)];
    sentences += 1;
    return `${text}，序号${sentences}`;
  };
  const text = () => times(among(1, 5), () => `${sentence(among(8, 60))}。`).join('');
  const list = (depth = 0): string =>
    times(among(2, 5), () => {
      const below = depth < 2 && random() < 0.2 ? list(depth + 1) : '';
      return `${'   '.repeat(depth)}- ${sentence(among(5, 60))}\n${below}`;
    }).join('');
  const code = () => {
    const lines = times(
      among(2, 14),
      line => `${'    '.repeat(among(0, 2))}value_${line} = compute(left, ${among(1, 999)})`,
    );
    return `\`\`\`python\n${lines.join('\n')}\n\`\`\`\n`;
  };
  const table = () =>
    `| 名称 | 说明 |\n|---|---|\n${times(among(2, 12), () => `| ${sentence(4)} | ${sentence(among(5, 40))} |\n`).join('')}`;
  const block = () => {
    const kind = random();
    return kind < 0.6 ? text() : kind < 0.85 ? list() : kind < 0.93 ? code() : table();
  };
  const entries: Question[] = times(sections, index =>
    times(among(1, 8), () => {
      const answer = random() < 0.15 ? '' : times(among(1, random() < 0.2 ? 9 : 3), block).join('\n\n');
      return { section: `第${index + 1}节`, asked: `${sentence(among(4, 40))}？`, answer };
    }),
  )
    .flat()
    .map(({ section, asked, answer }, index) =>
      question({
        id: `id${index}`,
        label: `Q${index + 1}`,
        path: [section],
        question: asked,
        ...(answer && { answer }),
      }),
    );
  return sampleBank({ entries, media: [] });
}
