import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.js';
import { type BankFile, readBank } from '../../src/index.js';

const bank: BankFile = {
  schemaVersion: 1,
  title: '题',
  namespace: 'n',
  lang: 'zh-CN',
  modified: 0,
  questions: [],
  sections: [],
  media: [],
  messages: [],
};
const wrong = (value: unknown) => {
  try {
    readBank(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).message;
  }
  return undefined;
};

describe('readBank', () => {
  it('reads the banks of the fixtures', () => {
    const names = readdirSync('test/fixtures');
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const text = readFileSync(`test/fixtures/${name}/expected.json`, 'utf8');
      expect(readBank(text)).toEqual(JSON.parse(text));
    }
  });

  it('keeps keys that it does not know, and takes a byte order mark for none', () => {
    expect(readBank(`\uFEFF${JSON.stringify({ ...bank, later: [1] })}`)).toEqual({ ...bank, later: [1] });
  });

  it.each([
    ['text', 'no bank', 'This is no bank of cardpress'],
    ['another file', { name: 'x' }, 'at schemaVersion'],
    ['nothing', null, 'at the top'],
    ['a broken one', { ...bank, questions: [{ id: 'x' }] }, 'at questions[0].id'],
    ['one from the future', { ...bank, schemaVersion: 2 }, 'has schema version 2; version 1 is the newest'],
  ])('refuses %s', (_what, value, text) => {
    expect(wrong(value)).toContain(text);
  });
});
