import { describe, expect, it } from 'vitest';
import { decode } from '../../src/markdown/decode/decode.js';

const chinese =
  '# 数据库\n\n## Q1：什么是事务？它有哪些特性\n答案：事务是一组操作，要么全部成功，要么全部失败。它的四个特性是原子性、一致性、隔离性和持久性（ACID）。\n';
const english = '# Databases\n\n## What is a transaction?\nA group of operations – all of them, or none. “ACID”\n';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

/** Bytes of the text in a double-byte encoding that Node can only read, by its decoder turned round. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  const bytes = [...text].flatMap(character => {
    const found = character < '\x80' ? [character.charCodeAt(0)] : table.get(character);
    if (!found) throw new Error(`${encoding} has no ${character}`);
    return found;
  });
  return Buffer.from(bytes);
}

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(chinese), chinese, undefined],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${chinese}`), chinese, undefined],
    ['UTF-16LE with a mark', utf16(chinese, 'le', true), chinese, undefined],
    ['UTF-16BE with a mark', utf16(chinese, 'be', true), chinese, undefined],
    ['UTF-16LE', utf16(chinese, 'le', false), chinese, 'UTF-16'],
    ['UTF-16BE', utf16(chinese, 'be', false), chinese, 'UTF-16'],
    ['UTF-16LE in English', utf16(english, 'le', false), english, 'UTF-16'],
    ['UTF-16BE in English', utf16(english, 'be', false), english, 'UTF-16'],
    ['UTF-16LE of two characters', utf16('中\n', 'le', false), '中\n', 'UTF-16'],
    ['GBK', encode(chinese, 'gbk'), chinese, 'GB18030'],
    ['GBK of one word', encode('## What is 熵?\nIt is 熵.\n事务\n', 'gbk').subarray(-5), '事务\n', 'GB18030'],
    ['UTF-8 with zero characters', Buffer.from(`${english}\0\0a`), `${english}\0\0a`, undefined],
    [
      'UTF-8 whose bytes are Chinese in pairs',
      Buffer.from(`${'transaction'.repeat(20)}\0\0`),
      `${'transaction'.repeat(20)}\0\0`,
      undefined,
    ],
    ['nothing', Buffer.alloc(0), '', undefined],
  ])('reads %s', (_what, bytes, text, guessed) => {
    expect(decode(bytes)).toEqual({ text, ...(guessed !== undefined && { guessed }) });
  });

  it('reads GB18030 with characters of four bytes', () => {
    const smile = Buffer.from([0x94, 0x39, 0xfc, 0x36]);
    const bytes = Buffer.concat([encode(chinese, 'gbk'), smile]);
    expect(decode(bytes)).toEqual({ text: `${chinese}😀`, guessed: 'GB18030' });
  });

  it('reads UTF-8 with a damaged byte, which is no U+FFFD of the notes', () => {
    const bytes = Buffer.from(`${chinese}\uFFFD`);
    bytes.write('A', Buffer.byteLength(chinese) - 3);
    expect(decode(bytes)).toEqual({ text: `${chinese.slice(0, -2)}\uFFFDA\uFFFD\n\uFFFD`, broken: 2 });
  });

  it('reads UTF-8 that was cut off', () => {
    const bytes = Buffer.from(chinese).subarray(0, -2);
    expect(decode(bytes)).toEqual({ text: `${chinese.slice(0, -2)}\uFFFD`, broken: 1 });
  });

  it.each([
    [
      'every other character of UTF-8 cut',
      Buffer.concat([...'事务是一组操作'].map(c => Buffer.from(c).subarray(0, 2))),
    ],
    ['UTF-16 that was cut off', utf16(chinese, 'le', true).subarray(0, 51)],
    ['UTF-16 with half a pair', Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0x00])],
    ['Big5', encode('## 什麼是交易？\n一組操作，全部成功或者全部失敗，這是資料庫的基本概念。\n', 'big5')],
    [
      'EUC-KR',
      encode(
        '## 트랜잭션이란 무엇인가?\n모두 성공하거나 모두 실패하는 작업의 묶음이다. 데이터베이스의 기본 개념이다.\n',
        'euc-kr',
      ),
    ],
    [
      'EUC-JP',
      encode('## トランザクションとは何ですか\nすべて成功するか、すべて失敗する操作の集まりです。\n', 'euc-jp'),
    ],
    [
      'Shift_JIS',
      encode('## トランザクションとは何ですか\nすべて成功するか、すべて失敗する操作の集まりです。\n', 'shift_jis'),
    ],
    ['Latin-1', Buffer.from('## Qu’est-ce qu’une donnée ? naïve, été, où\n'.replace(/’/gu, "'"), 'latin1')],
    [
      'Cyrillic of KOI8',
      Buffer.from(
        [...Array(8)].flatMap(() => [
          0xce, 0xc1, 0xc2, 0xcf, 0xd2, 0x20, 0xcf, 0xd0, 0xc5, 0xd2, 0xc1, 0xc3, 0xc9, 0xca, 0x0a,
        ]),
      ),
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]),
    ],
  ])('refuses %s', (_what, bytes) => {
    expect(decode(bytes)).toBeUndefined();
  });
});
