import { expect, test } from 'vitest';
import { noteTypes } from '../../../src/artifacts/deck/note-types.js';

// Do not update these: a published note type that changes is another note type to Anki, and from then on every reader's
// updates are refused. See the comment in note-types.ts.
test('the note types are frozen', () => {
  expect(noteTypes).toEqual({
    standard: {
      name: 'Cardpress',
      type: 0,
      sortField: 0,
      fields: [
        { name: 'Question', id: 4817203956120471 },
        { name: 'Answer', id: 7350918264405913 },
        { name: 'Label', id: 2296481730557208 },
        { name: 'Section', id: 6081527349016834 },
        { name: 'Source', id: 3947260185931672 },
        { name: 'Extra', id: 8512039476628150 },
        { name: 'Reversed', id: 1673804925319467 },
        { name: 'TypeIn', id: 5429716083742905 },
      ],
      templates: [
        { name: 'Question', id: 7168350429187254 },
        { name: 'Reversed', id: 2805943617096381 },
      ],
    },
    cloze: {
      name: 'Cardpress Cloze',
      type: 1,
      sortField: 0,
      fields: [
        { name: 'Question', id: 3390571846205719 },
        { name: 'Text', id: 8074612953380246 },
        { name: 'Label', id: 1958237640913578 },
        { name: 'Section', id: 6647109238550317 },
        { name: 'Source', id: 4203986571624809 },
        { name: 'Extra', id: 7731450926843162 },
        { name: 'TypeIn', id: 2516893740267945 },
      ],
      templates: [{ name: 'Cloze', id: 5984017362459038 }],
    },
  });
});

test('ids are told apart and survive JSON', () => {
  const ids = Object.values(noteTypes).flatMap(type => [...type.fields, ...type.templates].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(Number.isSafeInteger(id)).toBe(true);
});
