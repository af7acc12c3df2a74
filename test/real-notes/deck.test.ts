import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BankFile } from '../../src/index.js';
import { type Package, readPackage } from '../support/package.js';
import { buildRealNotes } from './build.js';

let deck: Package;
let bank: BankFile;

beforeAll(async () => {
  const run = await buildRealNotes({ argv: ['--only', 'bank,deck'] });
  if (!run.deck || !run.bank) throw new Error(run.stderr);
  deck = await readPackage(run.deck);
  bank = run.bank;
});

describe('the deck of the real notes', () => {
  it('has a note and a card for each question, in the deck that the title names', () => {
    expect(deck.notes.map(({ guid }) => guid).sort()).toEqual(bank.questions.map(({ id }) => id).sort());
    expect(deck.cards).toHaveLength(16);
    expect(new Set(deck.cards.map(card => card.deck))).toEqual(new Set(['问题总结']));
    expect(deck.noteTypes.map(({ name }) => name)).toEqual([expect.stringContaining('问题总结')]);
  });

  it('asks in the order of the notes', () => {
    const order = deck.cards.map(({ nid }) => deck.notes.find(({ id }) => id === nid)?.guid);
    expect(order).toEqual(bank.questions.map(({ id }) => id));
  });

  it('tags and marks the unanswered ones', () => {
    const unanswered = bank.questions.filter(({ status }) => status === 'unanswered').map(({ id }) => id);
    const tagged = deck.notes.filter(({ tags }) => tags.includes('unanswered'));
    expect(tagged.map(({ guid }) => guid).sort()).toEqual(unanswered.sort());
    for (const note of deck.notes) expect(note.fields.Answer?.includes('待回答')).toBe(tagged.includes(note));
  });

  it('carries the picture, and no file that no card shows', () => {
    const [media] = bank.media;
    expect([...deck.media.keys()]).toEqual([media?.name]);
    expect(deck.media.get(media?.name ?? '')?.byteLength).toBe(media?.size);
    const note = deck.notes.find(({ fields }) => fields.Question?.includes('GLM'));
    expect(note?.fields.Answer).toContain(`<img src="${media?.name}" alt="模型历史">`);
  });

  it('has no times and ids from the clock', () => {
    for (const { mod, id } of deck.notes) {
      // As cardpress.lock has it.
      expect(mod).toBe(1_795_495_643);
      expect(id).toBeLessThan(1_700_000_000_000);
    }
  });

  // A change of these stamps every published card as changed; it has to be meant.
  it('has the fields that were published', () => {
    const fields = deck.notes.map(({ guid, fields }) => [guid, fields]).sort();
    expect(createHash('sha256').update(JSON.stringify(fields)).digest('hex')).toBe(
      '8a448d04522ee6ccd160ae53e9344ef3fde66c487d31edf5b9d5196a64a82137',
    );
  });

  it('shows a placeholder where the picture is gone', async () => {
    const { deck: data } = await buildRealNotes({
      change: notes => rm(join(notes, 'images'), { recursive: true }),
      argv: ['--only', 'deck'],
    });
    if (!data) throw new Error('no deck');
    const { media, notes } = await readPackage(data);
    expect(media.size).toBe(0);
    const note = notes.find(({ fields }) => fields.Question?.includes('GLM'));
    expect(note?.fields.Answer).toContain('missing-image');
    expect(note?.fields.Answer).toContain('v2-75ef40cd622a9d91736dd73c7fe1330c_1440w.webp');
  });
});
