import { describe, expect, it } from 'vitest';
import { choicesOf, commentFields, fieldFromText, fieldsOf, questionShape } from '../../src/mdast/fields.js';

describe('the fields of a question', () => {
  it('are taken from what has more, in their order, without those that are left out', () => {
    const node = { id: 'x', status: 'answered', kind: 'cloze', path: [] } as const;
    expect(Object.entries(fieldsOf(node))).toEqual([
      ['kind', 'cloze'],
      ['status', 'answered'],
    ]);
  });

  it('are read from a comment in any case, and refused where the field has no such value', () => {
    expect(fieldFromText('kind', 'Type-In')).toBe('type-in');
    expect(fieldFromText('kind', 'typed')).toBeUndefined();
    expect(choicesOf('kind')).toEqual(['basic', 'reversed', 'type-in', 'cloze']);
  });

  it('have a key in comments that no other field has, and that reads as one', () => {
    const fields = Object.values(commentFields);
    expect(new Set(fields).size).toBe(fields.length);
    for (const [key, field] of Object.entries(commentFields)) {
      expect(key).toMatch(/^[a-z]+$/u);
      expect(Object.keys(questionShape)).toContain(field);
    }
  });
});
