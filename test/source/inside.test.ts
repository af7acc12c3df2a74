import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { isOfKernel, isWithin } from '../../src/source/inside.js';

it('a folder holds what is in it, and not what lies beside it under a longer name', () => {
  const notes = join(sep, 'a', 'notes');
  expect(isWithin(join(notes, 'b.md'), [notes])).toBe(true);
  expect(isWithin(join(notes, 'b.md'), [`${notes}${sep}`])).toBe(true);
  expect(isWithin(join(sep, 'a', 'notes-of-others', 'b.md'), [notes])).toBe(false);
  expect(isWithin(join(sep, 'b.md'), [sep])).toBe(true);
});

it('what the kernel makes up is known by its place, and files in memory are like others', () => {
  for (const path of ['/proc/self/environ', '/sys/kernel/notes', '/dev/zero', '/dev/shm']) {
    expect(isOfKernel(path), path).toBe(true);
  }
  for (const path of ['/dev/shm/notes/a.md', '/home/a/proc/b.md', '/development/a.md']) {
    expect(isOfKernel(path), path).toBe(false);
  }
});
