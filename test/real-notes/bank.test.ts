import { createHash } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BankFile } from '../../src/index.js';
import { buildRealNotes, realNotes } from './build.js';

let bank: BankFile;
let run: Awaited<ReturnType<typeof buildRealNotes>>;

beforeAll(async () => {
  run = await buildRealNotes({ argv: ['--only', 'bank,deck'] });
  if (!run.bank) throw new Error(run.stderr);
  bank = run.bank;
});

const picture = 'notes/images/v2-75ef40cd622a9d91736dd73c7fe1330c_1440w.webp';
const asked = (text: string) => {
  const found = bank.questions.find(question => question.question.text.includes(text));
  if (!found) throw new Error(`no question ${text}`);
  return found;
};

describe('the bank of the real notes', () => {
  it('comes from the notes as their author wrote them', async () => {
    const notes = await readFile(join(realNotes, 'nlp-interview.md'));
    expect(createHash('sha256').update(notes).digest('hex')).toBe(
      '02b4e4cfa4ea94fd956c2922d7b9be89c937eb9ae114342f60d0072fc68fffb0',
    );
  });

  it('fits its JSON Schema', async () => {
    const schema = JSON.parse(await readFile(new URL('../../schema/bank.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    validate(bank);
    expect(validate.errors).toBeNull();
    expect(validate({ ...bank, schemaVersion: 2 })).toBe(false);
  });

  it('has 16 questions, 8 of them answered', () => {
    expect(bank.questions).toHaveLength(16);
    expect(bank.questions.filter(({ status }) => status === 'answered').map(({ question }) => question.text)).toEqual([
      'Transformer怎么来防止梯度消失',
      'Layer Normalization和Batch Normalization的区别与机制',
      '为什么gpt只用decoder',
      'AUC和F1-score的关系，样本不均衡时用哪个指标好，哪个指标会高点。',
      'transformer的decoder输入中之前encoder的输出到哪个矩阵',
      '大模型压缩有哪些方法',
      'gpt和GLM两种大模型的不同点',
      'HMM和马尔可夫链',
    ]);
  });

  it('has labels Q1 to Q6 on the first six and on no other', () => {
    expect(bank.questions.map(({ label }) => label)).toEqual([
      ...['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'],
      ...Array.from({ length: 10 }, () => undefined),
    ]);
    expect(asked('梯度消失').answer.text).toMatch(/^在qkv计算/u);
  });

  it('has the closing key points as a section', () => {
    expect(bank.sections.map(({ title, index }) => [title, index])).toEqual([['要点', 16]]);
    expect(bank.sections[0]?.content.text).toBe('详细准备Transformer结构的问题\n详细准备gpt，bert结构的问题');
  });

  it('took one sentence out, and no other', () => {
    const changes = bank.questions.flatMap(({ label, changes }) => changes.map(change => ({ label, ...change })));
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change).toMatchObject({ label: 'Q6', rule: 'repeated-text', replacement: '' });
    expect(change?.original).toMatch(/^auc希望训练一个尽量不误报的模型.*这就是这两个指标的核心区别。$/u);
    expect([change?.place.start, change?.first?.start]).toEqual([
      { line: 18, column: 249 },
      { line: 18, column: 160 },
    ]);
    const [message] = bank.messages.filter(({ rule }) => rule === 'repeated-text');
    expect(message?.reason).toContain('line 18, column 160');
    const { text } = asked('AUC').answer;
    expect(text.match(/这就是这两个指标的核心区别/gu)).toHaveLength(1);
    expect(text).toContain('但是auc在此之外');
    expect(text).toContain('成本很高，那么我们选择auc是更合适的指标');
    expect(text).toContain('成本很高，那么我们倾向于选择f1score');
  });

  it('found the picture', () => {
    expect(asked('GLM').media).toEqual([picture]);
    expect(bank.media).toMatchObject([{ path: picture, type: 'image/webp', width: 1440 }]);
    expect(asked('GLM').answer.html).toContain(`<img src="${picture}" alt="模型历史">`);
    expect(bank.messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('keeps the lines that the author broke, the backslash and the list', () => {
    const { markdown, html } = asked('哪个矩阵').answer;
    expect(markdown).toContain('K\\V是Encoder的最终输出\ntips：');
    expect(html).toContain('的输出）<br>K\\V是Encoder的最终输出<br>tips：');
    expect(asked('AUC').answer.html.match(/<li>/gu)).toHaveLength(3);
    expect(asked('压缩').answer.html).toBe('<ul>\n<li>权重剪枝</li>\n<li>量化</li>\n<li>模型蒸馏</li>\n</ul>');
  });

  it('comes out the same twice, and so does the deck', async () => {
    const again = await buildRealNotes({ argv: ['--only', 'bank,deck'] });
    expect(again.bankBytes?.equals(run.bankBytes ?? Buffer.alloc(0))).toBe(true);
    expect(again.deck?.equals(run.deck ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('the real notes without their picture', () => {
  const change = (notes: string) => rm(join(notes, picture.slice('notes/'.length)));

  it('warn with place and nearest names, and build', async () => {
    const { code, bank, stderr } = await buildRealNotes({ change, argv: ['--only', 'bank'] });
    expect(code).toBe(0);
    expect(bank?.media).toEqual([]);
    const [message] = bank?.messages.filter(({ severity }) => severity === 'warning') ?? [];
    expect(message).toMatchObject({ rule: 'missing-image', place: { start: { line: 58, column: 6 } } });
    expect(stderr).toContain('58:6');
    expect(bank?.questions[13]?.answer.html).toContain('class="missing-image"');
  });

  it('name a picture whose name is like the one that is gone', async () => {
    const { bank } = await buildRealNotes({
      change: async notes => {
        await rename(
          join(notes, 'images', picture.slice(13)),
          join(notes, 'images', 'v2-75ef40cd622a9d91736dd73c7fe1330c_720w.webp'),
        );
      },
      argv: ['--only', 'bank'],
    });
    expect(bank?.messages.find(({ rule }) => rule === 'missing-image')?.remedy).toContain(
      'Did you mean v2-75ef40cd622a9d91736dd73c7fe1330c_720w.webp?',
    );
  });

  it('fail under --strict', async () => {
    const { code, bank } = await buildRealNotes({ change, argv: ['--only', 'bank', '--strict'] });
    expect(code).toBe(1);
    expect(bank).toBeUndefined();
  });
});
