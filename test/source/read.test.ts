import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNote } from '../../src/source/read.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-read-'));
});
afterAll(() => rm(root, { recursive: true }));

async function read(bytes: Uint8Array) {
  await writeFile(join(root, 'a.md'), bytes);
  return readNote(root, 'a.md', { maxFileSize: 1 });
}

describe('readNote', () => {
  it('reads UTF-8, drops the byte order mark and makes line ends one', async () => {
    expect(String(await read(Buffer.from('\uFEFF一\r\n二\r三\n')))).toBe('一\n二\n三\n');
  });

  it('names the place of the first byte that is not UTF-8', async () => {
    const file = await read(Buffer.concat([Buffer.from('一\n二\n甲乙a'), Buffer.from([0xd6, 0xd0, 0x0a])]));
    expect(file.value).toBeUndefined();
    expect(file.messages).toMatchObject([{ ruleId: 'not-utf8', fatal: true, line: 3, column: 4 }]);
  });

  it('reads UTF-8 with a damaged byte, and names its place', async () => {
    const file = await read(Buffer.from(`一\n${'二三四五'.repeat(6)}六\n`).subarray(0, -2));
    expect(String(file)).toBe(`一\n${'二三四五'.repeat(6)}\uFFFD`);
    expect(file.messages).toMatchObject([{ ruleId: 'broken-utf8', fatal: false, line: 2, column: 25 }]);
  });

  it('reports a file that cannot be read', async () => {
    const file = await readNote(root, 'gone.md', { maxFileSize: 1 });
    expect(file.messages).toMatchObject([{ ruleId: 'unreadable-file', fatal: true }]);
    expect(file.messages[0]?.reason).toContain('ENOENT');
  });
});
