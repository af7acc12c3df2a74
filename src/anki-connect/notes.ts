import type { Anki } from './connect.js';

/** A note as a deck has it, as far as it is compared with Anki's. */
export interface PushedNote {
  id: number;
  fields: readonly string[];
}

/** Whether Anki has a note, and whether with the same text. */
export type State = 'absent' | 'same' | 'other';

interface NoteInfo {
  noteId?: number;
  modelName?: string;
  fields?: Record<string, { value: string; order: number }>;
}

/** How many notes are asked for at once. */
const most = 1000;

/** How Anki has each note, in their order. */
export async function statesOf(anki: Anki, notes: readonly PushedNote[]): Promise<State[]> {
  const infos = await infosOf(
    anki,
    notes.map(({ id }) => id),
  );
  return notes.map(({ fields }, index) => {
    const { fields: own } = infos[index] ?? {};
    if (own === undefined) return 'absent';
    const values = Object.values(own).sort((a, b) => a.order - b.order);
    return fields.every((field, at) => values[at]?.value === field) ? 'same' : 'other';
  });
}

/** Those of these numbers that are notes of cardpress in Anki: nobody else's note is deleted. */
export async function ownNotes(anki: Anki, ids: readonly number[]): Promise<Set<number>> {
  const infos = await infosOf(anki, ids);
  return new Set(ids.filter((_, index) => infos[index]?.modelName?.startsWith('Cardpress') === true));
}

async function infosOf(anki: Anki, ids: readonly number[]): Promise<NoteInfo[]> {
  const infos: NoteInfo[] = [];
  for (let from = 0; from < ids.length; from += most)
    infos.push(...(await anki.ask<NoteInfo[]>('notesInfo', { notes: ids.slice(from, from + most) })));
  return infos;
}
