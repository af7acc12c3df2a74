import { describe, expect, it } from 'vitest';
import { repeats } from '../../src/normalise/repeats.js';
import { tokensOf } from '../../src/normalise/tokens.js';

const says = (first: string, later: string) => repeats(tokensOf(first), tokensOf(later));

describe('tokensOf', () => {
  it('parts Han characters and keeps runs of other letters and digits, folded', () => {
    expect(tokensOf('AUC希望ＲＥＣＡＬＬ，top-5。')).toEqual(['auc', '希', '望', 'recall', 'top', '5']);
  });
});

describe('repeats', () => {
  it.each([
    ['同一句', '这就是这两个指标的核心区别。', '这就是这两个指标的核心区别！'],
    ['width and case', 'ＢＮ主要用于图像方面，LN主要用于自然语言处理。', 'BN主要用于图像方面, ln主要用于自然语言处理'],
    [
      'another opening',
      '但是auc在此之外，希望训练一个尽量不误报的模型，也就是知识外推的时候倾向保守估计。',
      'auc希望训练一个尽量不误报的模型，也就是知识外推的时候倾向保守估计。',
    ],
    [
      'joining words',
      'So the optimizer keeps a running average of the gradients and of their squares for each parameter.',
      'The optimizer also keeps a running average of the gradients and of their squares for each parameter.',
    ],
  ])('finds %s', (_what, first, later) => {
    expect(says(first, later)).toBe(true);
  });

  it.each([
    [
      'another term',
      '如果我们犯检验误报错误的成本很高，那么我们选择auc是更合适的指标。',
      '如果我们犯有漏网之鱼错误的成本很高，那么我们倾向于选择f1score。',
    ],
    [
      'a number',
      '第一个 sub-layer 的输入是前一时刻的输出和位置编码，这一层之后是残差连接和归一化。',
      '第二个 sub-layer 的输入是前一时刻的输出和位置编码，这一层之后是残差连接和归一化。',
    ],
    [
      'a negation that is gone',
      '这个层不是自注意力层，它的查询来自解码器而键和值来自编码器的最终输出。',
      '这个层是自注意力层，它的查询来自解码器而键和值来自编码器的最终输出。',
    ],
    [
      'a negation that came',
      'The gradient does vanish in a deep network when the activation saturates at both ends of its range.',
      'The gradient does not vanish in a deep network when the activation saturates at both ends of its range.',
    ],
    [
      'a digit',
      'The model was trained on 8 cards for three days with a batch of 256 and a warm-up of one thousand steps.',
      'The model was trained on 16 cards for three days with a batch of 256 and a warm-up of one thousand steps.',
    ],
    [
      'another subject',
      'HMM是有向概率图模型，它对观测和隐状态的联合分布建模，训练的时候用前向后向算法。',
      'CRF是有向概率图模型，它对观测和隐状态的联合分布建模，训练的时候用前向后向算法。',
    ],
    [
      'an opposite',
      '学习率太大的时候损失函数会在最优点附近来回震荡，训练的过程因此变得很不稳定。',
      '学习率太小的时候损失函数会在最优点附近来回震荡，训练的过程因此变得很不稳定。',
    ],
    [
      'more at the end',
      '权重剪枝把不重要的连接去掉以后再微调模型，精度的损失通常可以补回来。',
      '权重剪枝把不重要的连接去掉以后再微调模型，精度的损失通常可以补回来，但是推理的速度未必变快。',
    ],
    ['a short line', '优点：', '优点：'],
  ])('lets %s stay', (_what, first, later) => {
    expect(says(first, later)).toBe(false);
  });
});
