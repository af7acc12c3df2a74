import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Bank, Content, Media, Question, Section } from '../../src/bank/model.js';
import type { Flow } from '../../src/mdast/nodes.js';
import { png } from './png.js';

/** Markdown as what stands inside an entry; an image's address becomes its picture's path. */
export function flow(markdown: string): Flow[] {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(markdown);
  visit(tree, 'image', image => {
    if (image.url.startsWith('missing/')) image.data = { missing: { wanted: image.url.slice(8), why: 'missing' } };
    else image.data = { media: image.url };
  });
  return tree.children.filter((node: RootContent): node is Flow => node.type !== 'yaml');
}

/** The picture that the sample shows: 60 × 45 pixels. */
export const picture: Media = media('notes/images/curve.png', png(60, 45, [180, 90, 40]), { width: 60, height: 45 });

/** A PNG as the bank holds it. */
export function media(path: string, data: Uint8Array, size: { width: number; height: number }): Media {
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { path, name: `cardpress-${sha256.slice(0, 16)}.png`, sha256, type: 'image/png', ...size, data };
}

/**
 * A small bank made by hand: under 基础 an answered question with list, code, formula, table, picture and footnote, and an
 * unanswered one; under 进阶 a short answer; last a section of key points.
 */
export function sampleBank(overrides: Partial<Bank> = {}): Bank {
  return {
    title: '机器学习笔记',
    namespace: 'sample',
    lang: 'zh-CN',
    entries: [
      question({
        id: 'aaaaaaaaaaaaaaaa',
        label: 'Q1',
        path: ['基础'],
        question: '什么是正则化？写出 $L_2$ 的损失',
        answer: [
          '在损失里加**惩罚项**[^1]：',
          '$$\n\\mathcal{L} + \\lambda \\lVert \\theta \\rVert_2^2\n$$',
          '- 第一点\n- 第二点，`alpha=0.1`',
          '```python\nloss = mse + 0.1 * norm  # 注释也要有字形\n```',
          '| 名称 | 稀疏 |\n|---|---|\n| Lasso | 是 |',
          '![训练曲线](notes/images/curve.png)',
          '[^1]: 脚注里的说明。',
        ].join('\n\n'),
        media: [picture.path],
      }),
      question({ id: 'bbbbbbbbbbbbbbbb', label: 'Q2', path: ['基础'], question: '解释梯度消失' }),
      question({
        id: 'cccccccccccccccc',
        path: ['进阶'],
        question: 'What does the decoder attend to?',
        answer: '前一时刻的输出\nK\\V 来自编码器',
      }),
      section({ title: '要点', content: '- 详细准备 Transformer\n- 多写代码' }),
    ],
    media: [picture],
    messages: [],
    modified: 1_700_000_000,
    ...overrides,
  };
}

type Written = Partial<Omit<Question, 'question' | 'answer'>> & { question: string; answer?: string };

/** A question from Markdown; without an answer it is unanswered. */
export function question({ question, answer = '', ...rest }: Written): Question {
  return {
    type: 'question',
    id: 'zzzzzzzzzzzzzzzz',
    modified: 1_700_000_000,
    kind: 'basic',
    status: answer === '' ? 'unanswered' : 'answered',
    question: flow(question),
    answer: flow(answer),
    ...content,
    ...rest,
  };
}

/** A section from Markdown. */
export function section({ content: text, ...rest }: Partial<Omit<Section, 'content'>> & { content: string }): Section {
  return { type: 'section', title: '要点', depth: 2, content: flow(text), ...content, ...rest };
}

const content: Content = {
  deck: ['机器学习笔记'],
  tags: [],
  path: [],
  source: { file: 'notes/sample.md', lines: [1, 2] },
  media: [],
  changes: [],
};
