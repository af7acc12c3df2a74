import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.js';
import { plainText } from '../../src/mdast/text.js';
import { compile } from '../../src/project/compile.js';
import { fix } from '../../src/project/fix.js';
import { notes as someNotes } from '../properties/notes.js';
import { project } from '../support/project.js';
import { runs } from '../support/runs.js';

const words = (content: Parameters<typeof plainText>[0]) => plainText(content).replace(/\s+/gu, ' ').trim();
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const twice = '残差连接让梯度可以直接传到前面的层。';
const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(removals.splice(0).map(remove => remove()));
});

async function fixed(files: Record<string, string | Uint8Array>, rules: Record<string, string> = {}) {
  const { root, remove } = await project(files);
  removals.push(remove);
  const config = configSchema.parse({ rules });
  const result = await fix({ root, config });
  const read = (path = 'notes/a.md') => readFile(join(root, path));
  return { ...result, root, config, read, text: (await read()).toString() };
}

describe('check --fix', () => {
  it('takes repeated text out, with lines and items that would be left empty', async () => {
    const { text, fixed: places } = await fixed({
      'notes/a.md': `# T\n\n## Q1：甲\n${twice}另一句不同的话在这里。${twice}\n\n- ${twice}\n- 别的。\n\n${twice}\n\n末尾。\n`,
    });
    expect(text).toBe(`# T\n\n## Q1：甲\n${twice}另一句不同的话在这里。\n\n- 别的。\n\n末尾。\n`);
    expect(places.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
      'repeated-text 4',
      'repeated-text 6',
      'repeated-text 9',
    ]);
  });

  it('writes the paths of pictures as they are', async () => {
    const { text } = await fixed({
      'notes/java/a.md':
        '# T\n\n## 甲\n\n![一](D:\\x\\图 1.png "名") ![二](../img/DOT.PNG =30x "二") ![三](../img/DOT.PNG "三" =30x9)\n\n<img src="..\\img\\dot.png" alt="四">\n',
      'notes/a.md': '# T\n\n## 乙\n\n![一](/home/me/notes/img/dot.png)\n',
      'notes/img/dot.png': dot,
      'notes/img/图 1.png': dot,
    }).then(async ({ read }) => ({ text: `${await read('notes/java/a.md')}${await read()}` }));
    expect(text).toBe(
      '# T\n\n## 甲\n\n![一](../img/图%201.png "名") ![二](../img/dot.png =30x "二") ![三](../img/dot.png "三" =30x9)\n\n' +
        '<img src="../img/dot.png" alt="四">\n# T\n\n## 乙\n\n![一](img/dot.png)\n',
    );
  });

  it('gives all labels of a file the mark that most have', async () => {
    const { text } = await fixed({
      'notes/a.md': '# T\n\n### Q1：甲\n答案：一\n\n### Q2: 乙\n答案: 二\n\n### Q3：丙\n答案：三\n\n### 4. 丁\n四\n',
    });
    expect(text).toBe('# T\n\n### Q1：甲\n答案：一\n\n### Q2：乙\n答案：二\n\n### Q3：丙\n答案：三\n\n### 4. 丁\n四\n');
  });

  it('leaves the mark of an English question among Chinese ones, and the other way round', async () => {
    const chinese = '# T\n\n### Q1：甲\n答案：一\n\n### Q2: What is a heap?\nA: A tree.\n\n### Q3：丙\n答案：A\n';
    expect((await fixed({ 'notes/a.md': chinese })).text).toBe(chinese);
    const english =
      '# T\n\n### Q1: What is a heap?\nA tree.\n\n### Q2: And a stack?\nA list.\n\n### Q3：队列 queue\n表\n';
    expect((await fixed({ 'notes/a.md': english })).text).toBe(english);
  });

  it('goes by letters of the label and the text, and else by the file', async () => {
    const { text } = await fixed({
      'notes/a.md':
        '# T\n\n### Q1：1 + 1\n答案：2\n\n### Q2：JVM 是什么\n答案: B\n\n### Q3: 2 + 2\n答案：4\n\n### Q4: Why?\n答案：4\n',
    });
    expect(text).toBe(
      '# T\n\n### Q1：1 + 1\n答案：2\n\n### Q2：JVM 是什么\n答案：B\n\n### Q3：2 + 2\n答案：4\n\n### Q4: Why?\n答案：4\n',
    );
  });

  it('keeps the byte order mark and every line end', async () => {
    const { text } = await fixed({
      'notes/a.md': `\uFEFF# T\r\n\r\n## Q1：甲\r\n${twice}\r\n\r\n${twice}\r\n\r\n末尾。\n`,
    });
    expect(text).toBe(`\uFEFF# T\r\n\r\n## Q1：甲\r\n${twice}\r\n\r\n末尾。\n`);
  });

  it('leaves the front matter alone, where cards stand too', async () => {
    const source = `---\ncards:\n  - q: 甲？\n    a: ${twice}${twice}\n  - q: 乙？\n    answer: 图 ![一](IMG/dot.png)\n---\n\n## Q1：丙\n答案：文\n\n## Q2：丁\n答案：文\n`;
    expect((await fixed({ 'notes/a.md': source, 'notes/img/dot.png': dot })).text).toBe(source);
  });

  it('leaves alone what is ignored or off', async () => {
    const source = `# T\n\n## Q1：甲\n<!-- ignore: repeated-text -->\n${twice}${twice}\n\n## Q2: 乙\n文\n`;
    expect((await fixed({ 'notes/a.md': source }, { 'uneven-label': 'off' })).text).toBe(source);
  });

  it('changes nothing where the file was written meanwhile', async () => {
    const source = `# T\n\n## Q1：甲\n${twice}${twice}\n`;
    const { root, remove } = await project({ 'notes/a.md': source, 'notes/b.md': source.replace('甲', '乙') });
    removals.push(remove);
    let reads = 0;
    const { fixed: places, messages } = await fix({
      root,
      config: configSchema.parse({}),
      async read(path) {
        reads++;
        if (reads === 3) await writeFile(path, `${source}更多。\n`);
        return readFile(path);
      },
    });
    expect(places).toEqual([]);
    expect(messages).toMatchObject([{ rule: 'changed-meanwhile', severity: 'error', file: 'notes/a.md' }]);
    expect(await readFile(join(root, 'notes/a.md'), 'utf8')).toBe(`${source}更多。\n`);
    expect(await readFile(join(root, 'notes/b.md'), 'utf8')).toBe(source.replace('甲', '乙'));
  });

  it('does not write files in other encodings, and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`# T\n\n## Q1：甲\n${twice}${twice}\n`, 'utf16le'),
    ]);
    const { messages, read } = await fixed({ 'notes/a.md': bytes });
    expect(messages).toMatchObject([{ rule: 'not-mended', severity: 'warning' }]);
    expect((await read()).equals(bytes)).toBe(true);
  });

  it('says the same as before, and a second run mends nothing', async () => {
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(someNotes, fc.constantFrom('\n', '\r\n'), async (text, end) => {
        const { root, remove } = await project({ 'notes/a.md': text.replaceAll('\n', end), 'notes/a b.png': dot });
        try {
          const config = configSchema.parse({});
          const said = async () => {
            const { bank } = await compile({ root, config, env: { SOURCE_DATE_EPOCH: '1' } });
            return bank.entries.map(entry =>
              words(entry.type === 'question' ? [...entry.question, ...entry.answer] : entry.content),
            );
          };
          const before = await said();
          mended += (await fix({ root, config })).fixed.length;
          expect(await said()).toEqual(before);
          const once = await readFile(join(root, 'notes/a.md'), 'utf8');
          const { fixed: again } = await fix({ root, config });
          expect(again).toEqual([]);
          expect(await readFile(join(root, 'notes/a.md'), 'utf8')).toBe(once);
        } finally {
          await remove();
        }
      }),
      { numRuns: runs(30) },
    );
    expect(mended).toBeGreaterThan(10);
  });
});
