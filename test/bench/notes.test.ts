import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askedOf, type NoteOptions, notesOf } from '../../bench/notes.js';

function bytesOf(options: NoteOptions): string {
  const hash = createHash('sha256');
  for (const { name, data } of notesOf(options)) hash.update(`${name}\n`).update(data);
  return hash.digest('hex');
}

const textOf = (options: NoteOptions) =>
  [...notesOf(options)].flatMap(({ data }) => (typeof data === 'string' ? [data] : [])).join('\n');

describe('generated notes', () => {
  it('are the same bytes for the same seed', () => {
    const options: NoteOptions = { questions: 300, mix: 'mixed', seed: 7 };
    expect(bytesOf(options)).toBe(bytesOf(options));
    expect(bytesOf({ ...options, seed: 8 })).not.toBe(bytesOf(options));
    expect(bytesOf({ questions: 20 })).toBe(bytesOf({ questions: 20, mix: 'plain', perFile: 100, seed: 1 }));
  });

  it('have so many questions, however many there are of each', () => {
    const files = [...notesOf({ questions: 250, perFile: 100 })];
    expect(files.map(({ name }) => name)).toEqual(['chapter-0001.md', 'chapter-0002.md', 'chapter-0003.md']);
    expect(files.map(({ data }) => String(data).match(/^## /gmu)?.length)).toEqual([100, 100, 50]);
    expect(textOf({ questions: 250 })).toContain(askedOf(17).answer);
    const questions = Array.from({ length: 1000 }, (_, at) => askedOf(at + 1).question);
    expect(new Set(questions).size).toBe(1000);
  });

  it('are plain or of all kinds', () => {
    const kinds = [
      /^ {3}- /mu,
      /In short, the/u,
      /^```python/mu,
      /^\| ---/mu,
      /\$O\(/u,
      /\]\[doc-\d\]/u,
      /^\[doc-1\]: /mu,
    ];
    const [plain, mixed] = [textOf({ questions: 200 }), textOf({ questions: 200, mix: 'mixed' })];
    for (const kind of kinds) {
      expect(mixed).toMatch(kind);
      expect(plain).not.toMatch(kind);
    }
    const names = [...notesOf({ questions: 200, mix: 'mixed' })].map(({ name }) => name);
    const shown = [...mixed.matchAll(/!\[.*?\]\((?<name>.*?)\)/gu)].map(({ groups }) => groups?.name);
    expect(shown.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(shown));
    const average = Buffer.byteLength(plain) / 200;
    expect(average).toBeGreaterThan(500);
    expect(average).toBeLessThan(800);
  });
});
