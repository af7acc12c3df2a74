import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { mendUtf8 } from '../../src/markdown/decode/broken-utf8.js';
import { guessGb18030 } from '../../src/markdown/decode/gb18030.js';
import { guessUtf16 } from '../../src/markdown/decode/utf16.js';
import { refuseDepth } from '../../src/markdown/limits/depth.js';
import { markdown } from '../../src/markdown/markdown.js';

describe('nesting', () => {
  const isRefused = (text: string) => {
    const file = new VFile(text);
    if (!refuseDepth(file, text)) markdown().parse(file);
    return file.messages.some(({ ruleId }) => ruleId === 'too-deep');
  };

  it.each([
    ['quotations', 100, (count: number) => `${'>'.repeat(count)} a`],
    ['HTML elements', 100, (count: number) => `${'<b>'.repeat(count)}a${'</b>'.repeat(count)}`],
    ['HTML elements among others', 100, (count: number) => `${'<b><i><br>'.repeat(count)}a${'</b>'.repeat(count)}`],
    ['emphasis', 500, (count: number) => `${'*a '.repeat(count)}${'a* '.repeat(count)}`],
    ['brackets', 500, (count: number) => '['.repeat(count) + ']'.repeat(count)],
    ['backticks in a run', 50, (count: number) => `a ${'`'.repeat(count)} b`],
    ['words in a paragraph', 20_000, (count: number) => 'a '.repeat(count)],
    ['closing emphasis without an opening', 5000, (count: number) => 'a** '.repeat(count)],
    ['dollar signs in a run', 50, (count: number) => `a ${'$'.repeat(count)} b`],
  ])('has a limit: %s', (_what, most, text) => {
    expect([isRefused(text(most)), isRefused(text(most + 1))]).toEqual([false, true]);
  });
});

describe('a formula inside a line', () => {
  const isFormula = (length: number) => {
    const [paragraph] = markdown().parse(`a \\(x_1${' '.repeat(length - 7)}\\) b\n`).children;
    return paragraph?.type === 'paragraph' && paragraph.children[1]?.type === 'inlineMath';
  };

  it('has a thousand characters with its brackets', () => {
    expect([isFormula(1000), isFormula(1001)]).toEqual([true, false]);
  });
});

describe('a bare URL', () => {
  it('holds fifty marks in a row', () => {
    const end = (length: number) => {
      const [paragraph] = markdown().parse(`http://a.b/${'.'.repeat(length)}c，d\n`).children;
      const [link] = paragraph?.type === 'paragraph' ? paragraph.children : [];
      return link?.type === 'link' && link.url.endsWith('c');
    };
    expect([end(50), end(51)]).toEqual([true, false]);
  });
});

describe('a comment over several lines', () => {
  const isComment = (length: number) =>
    markdown().parse(`%%\n${'x'.repeat(length)}\n%%\n`).children[0]?.type === 'html';

  it('has sixteen thousand characters', () => {
    expect([isComment(16_000), isComment(16_001)]).toEqual([true, false]);
  });
});

describe('GB18030', () => {
  /** Bytes of as many characters: 的, which is frequent; 淌, which is of daily use only; 丂, which is neither. */
  const bytes = (frequent: number, daily: number, rare: number) =>
    new Uint8Array([
      ...Array.from({ length: frequent }, () => [0xb5, 0xc4]).flat(),
      ...Array.from({ length: daily }, () => [0xcc, 0xca]).flat(),
      ...Array.from({ length: rare }, () => [0x81, 0x40]).flat(),
    ]);
  const isTaken = (...counts: [number, number, number]) => guessGb18030(bytes(...counts)) !== undefined;

  it('has nine characters of ten of daily use', () => {
    expect([isTaken(20, 70, 10), isTaken(20, 69, 11)]).toEqual([true, false]);
  });

  it('has its most frequent characters, where it is long enough', () => {
    expect([isTaken(0, 19, 0), isTaken(0, 20, 0)]).toEqual([true, false]);
    expect([isTaken(16, 84, 0), isTaken(15, 85, 0)]).toEqual([true, false]);
  });
});

describe('UTF-8 with damaged bytes', () => {
  it('has twenty sound characters for each', () => {
    const isTaken = (sound: number) =>
      mendUtf8(Buffer.concat([Buffer.from('中'.repeat(sound)), Buffer.from([0xff, 0xff])])) !== undefined;
    expect([isTaken(39), isTaken(40)]).toEqual([false, true]);
  });
});

describe('UTF-16 without a mark', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));

  it('has a zero byte in eight, where it could be UTF-8', () => {
    // 慡 is aa in bytes, so that each a is one zero byte in its pair.
    const isTaken = (letters: number) => guessUtf16(utf16('a'.repeat(letters) + '慡'.repeat(100 - letters)), true);
    expect([isTaken(24), isTaken(25)?.encoding]).toEqual([undefined, 'utf-16le']);
  });

  it('has nineteen characters of twenty that people write', () => {
    const isTaken = (strange: number) => guessUtf16(utf16('a'.repeat(100 - strange) + '\u0E0E'.repeat(strange)), false);
    expect([isTaken(5), isTaken(4)?.encoding]).toEqual([undefined, 'utf-16le']);
  });
});

describe('underlined text', () => {
  const headings = (text: string): number =>
    markdown()
      .parse(text)
      .children.filter(({ type }) => type === 'heading').length;
  const times = (count: number, make: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => make(at)).join('');

  it('is a heading in a file without marks where half of it is no sentence', () => {
    const made = (sentences: number) =>
      headings(
        times(10 - sentences, at => `甲${at}\n---\n\n乙\n\n`) + times(sentences, at => `丙${at}。\n---\n\n丁\n\n`),
      );
    expect([made(5), made(6)]).toEqual([5, 0]);
  });

  it('is one beside marks where two are carefully made', () => {
    const made = (careful: number) => headings(`# A\n\n${times(careful, at => `Bcd${at}\n----\n\ntext\n\n`)}`);
    expect([made(1), made(2)]).toEqual([1, 3]);
  });

  it('is one beside marks where four of five are carefully made', () => {
    const made = (careful: number, all: number) =>
      headings(
        `# A\n\n${times(careful, at => `Bc${at}d\n----\n\ntext\n\n`)}${times(all - careful, () => 'Efghijklmn\n----\n\ntext\n\n')}`,
      );
    expect([made(8, 10), made(7, 10)]).toEqual([9, 1]);
  });

  it('is as long as its line, give or take two characters', () => {
    const made = (length: number) =>
      headings(`# A\n\n${times(2, at => `Bcdefgh${at}\n${'-'.repeat(length)}\n\ntext\n\n`)}`);
    expect([made(5), made(6), made(10), made(11)]).toEqual([1, 3, 3, 1]);
  });

  it('is not needed for a rank of headings without a blank: two of them are enough', () => {
    expect([headings('##甲\n文\n'), headings('##甲\n文\n##乙\n文\n')]).toEqual([0, 2]);
  });
});
