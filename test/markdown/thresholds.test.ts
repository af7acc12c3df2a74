import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
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
    ['emphasis', 500, (count: number) => `${'*a '.repeat(count)}${'a* '.repeat(count)}`],
    ['brackets', 500, (count: number) => '['.repeat(count) + ']'.repeat(count)],
    ['backticks in a run', 50, (count: number) => `a ${'`'.repeat(count)} b`],
    ['dollar signs in a run', 50, (count: number) => `a ${'$'.repeat(count)} b`],
  ])('has a limit: %s', (_what, most, text) => {
    expect([isRefused(text(most)), isRefused(text(most + 1))]).toEqual([false, true]);
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
