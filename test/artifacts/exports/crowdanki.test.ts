import { beforeAll, describe, expect, it } from 'vitest';
import { emitCrowdAnki } from '../../../src/artifacts/crowdanki/emit.js';
import { type CardFaces, loadFaces } from '../../../src/artifacts/deck/faces.js';
import { questionsOf } from '../../../src/bank/questions.js';
import { picture } from '../../support/bank.js';
import { bankOf } from '../deck/bank.js';
import { deckOf } from '../deck/read.js';
import { exportBank } from './bank.js';

let faces: CardFaces;
beforeAll(async () => {
  faces = await loadFaces();
});

const bank = exportBank();
const named = (from = bank, more = {}) =>
  new Map(emitCrowdAnki(from, { faces, ...more }).map(({ name, data }) => [name, data]));
// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows no types
const json = (files: Map<string, Uint8Array>, name = 'deck.json'): any =>
  JSON.parse(Buffer.from(files.get(name) ?? []).toString());
// biome-ignore lint/suspicious/noExplicitAny: as above
const all = (deck: any): any[] => [...deck.notes, ...deck.children.flatMap(all)];

describe('the folder for CrowdAnki', () => {
  it('has the notes of the deck: GUIDs, fields, tags, and note types by the id that the deck names', async () => {
    const deck = json(named());
    const packed = await deckOf(bank);
    const uuidOf = (mid: unknown) => packed.json('models')[String(mid)].crowdanki_uuid;
    const notes = all(deck).map(({ guid, fields, tags, note_model_uuid }) => ({
      guid,
      flds: fields.join('\x1f'),
      tags: tags.join(' '),
      type: note_model_uuid,
    }));
    expect(notes).toHaveLength(questionsOf(bank).length);
    expect(new Set(notes)).toEqual(
      new Set(
        packed
          .rows('select guid, flds, tags, mid from notes')
          .map(({ guid, flds, tags, mid }) => ({ guid, flds, tags: String(tags).trim(), type: uuidOf(mid) })),
      ),
    );
    expect(deck.note_models.map((model: { crowdanki_uuid: string }) => model.crowdanki_uuid).sort()).toEqual(
      Object.keys(packed.json('models')).map(uuidOf).sort(),
    );
  });

  it('has its decks as a tree, each with the pictures of its own notes', () => {
    const files = named();
    const deck = json(files);
    expect(deck).toMatchObject({ __type__: 'Deck', name: '机器学习笔记', dyn: 0, media_files: [picture.name] });
    expect(deck.children.map(({ name }: { name: string }) => name)).toEqual(['a/b']);
    expect(deck.children[0].children.map(({ name }: { name: string }) => name)).toEqual(['C:D']);
    expect(deck.children[0].children[0].notes.map(({ guid }: { guid: string }) => guid)).toEqual(['dddddddddddddddd']);
    expect(deck.children[0].children[0].media_files).toEqual([]);
    expect([...files.keys()]).toEqual(['deck.json', `media/${picture.name}`]);
    expect(files.get(`media/${picture.name}`)).toEqual(picture.data);
  });

  it('has options without a value, so that those of the reader stay', () => {
    const { deck_configurations, deck_config_uuid, children } = json(named());
    expect(deck_configurations).toEqual([
      { __type__: 'DeckConfig', crowdanki_uuid: deck_config_uuid, name: '机器学习笔记' },
    ]);
    expect(children[0].deck_config_uuid).toBe(deck_config_uuid);
  });

  it('gives decks, options and note types ids that stay and that no two projects share', () => {
    const ids = (namespace: string) => {
      const { crowdanki_uuid, deck_config_uuid, note_models } = json(named({ ...bank, namespace }));
      return [
        crowdanki_uuid,
        deck_config_uuid,
        ...note_models.map((model: { crowdanki_uuid: string }) => model.crowdanki_uuid),
      ];
    };
    expect(ids('a')).toEqual(ids('a'));
    expect(new Set([...ids('a'), ...ids('b')]).size).toBe(2 * ids('a').length);
    for (const id of ids('a')) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  });

  it('keeps the id of a deck that is only called otherwise', () => {
    const deckIds = (name: string) => new Map([[name, 1_500_000_000_000]]);
    const [before, after] = ['java', 'jvm'].map(name =>
      json(named(bankOf([{ question: 'Q?', answer: 'A', deck: [name] }]), { deckIds: deckIds(name) })),
    );
    expect([before.name, after.name]).toEqual(['java', 'jvm']);
    expect(after.crowdanki_uuid).toBe(before.crowdanki_uuid);
  });

  it('has a folder for each outermost deck, if there are several', () => {
    const two = bankOf([
      { question: 'a?', answer: 'A', deck: ['C++: 1'] },
      { question: 'b?', answer: 'B', deck: ['c 1'] },
      { question: 'c?', answer: 'C', kind: 'cloze', deck: ['!'] },
    ]);
    const files = named(two);
    expect([...files.keys()]).toEqual(['C-1/deck.json', 'c-1-2/deck.json', 'deck/deck.json']);
    expect(json(files, 'C-1/deck.json')).toMatchObject({ name: 'C++: 1', notes: [{}], note_models: [{ type: 0 }] });
  });

  it('leaves out what the deck leaves out, and is a deck even of nothing', () => {
    const asked = bankOf([{ question: 'Q?' }]);
    expect(all(json(named(asked)))).toHaveLength(1);
    expect(json(named(asked, { unanswered: 'omit' }))).toMatchObject({ name: 'Sample', notes: [], children: [] });
  });
});
