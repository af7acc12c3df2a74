import fc from 'fast-check';

/** Sentences that may be said twice; some lean on what stands before them, some name or lead to what follows. */
const sentences = [
  '残差连接让梯度可以直接传到前面的层。',
  '总之，残差连接让梯度能够直接传到前面的层。',
  '权重剪枝将不重要的连接去掉，再对剩下的部分微调。',
  '它的计算量很小，适合部署在手机上。',
  '很快。',
  'A bloom filter answers membership queries in little space.',
  'In other words, a bloom filter answers membership queries in little space!',
  'It may be wrong about what it has seen.',
  '优点：',
  '**归一化让每一层的输入分布更加稳定。**',
  '归一化让每一层的输入*分布*更加[稳定](https://example.com/a)。',
  '分数要除以 `sqrt(d)` 再送进 softmax。',
  '学习率 $\\alpha$ 太大的时候损失会来回震荡。',
  '布隆过滤器说不存在就一定不存在\\*，说存在则可能误判。',
  '~~自注意力不需要位置编码也能分辨次序。~~',
  'TODO',
  '![图](nowhere/a b.png)',
  '![[nowhere.png|一张图]]',
  '见 <img src="nowhere.png" alt="画">',
];

const sentence = fc.constantFrom(...sentences);
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '));
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .chain(lines => fc.constantFrom('\n', '<br>', '  \n').map(end => lines.join(end)));
const indent = (text: string, first: string) => first + text.replaceAll('\n', `\n${' '.repeat(first.length)}`);
const list = (mark: string) =>
  fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(items => items.map(item => indent(item, mark)).join('\n'));
const nested = fc.tuple(line, list('- ')).map(([item, inner]) => `- ${item}\n${indent(inner, '  ')}`);
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 2, arbitrary: list('- ') },
  list('1. '),
  fc.constantFrom('**批归一化**', '批归一化：', 'Batch normalisation'),
  nested,
  paragraph.map(text => text.replace(/^/gmu, '> ')),
  line.map(text => `\`\`\`\n${text}\n\`\`\``),
  sentence.map(text => `| 甲 |\n| - |\n| ${text.replaceAll('|', '\\|')} |`),
  sentence.map(text => `#### ${text}`),
);
const question = fc
  .tuple(
    fc.constantFrom('## Q1：', '## 问题2：', '## 3. '),
    fc.constantFrom('甲', '乙', 'What is it?'),
    fc.array(block, { maxLength: 6 }),
  )
  .map(([label, title, blocks]) => [`${label}${title}`, ...blocks].join('\n\n'));

/** Notes as people write them, in which much is said twice. */
export const notes = fc
  .array(question, { minLength: 1, maxLength: 3 })
  .map(questions => `# 标题\n\n${questions.join('\n\n')}\n`);
