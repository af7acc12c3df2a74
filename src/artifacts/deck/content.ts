import { createHash } from 'node:crypto';
import type { Draft, Media } from '../../bank/model.js';
import type { CardFaces } from './faces.js';
import { fieldWriter } from './fields.js';
import { shapeOf } from './kinds.js';
import { modelsOf } from './models.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { tagList, tagsOf } from './tags.js';

/** What of a bank the notes' fields depend on. */
export interface ContentContext {
  title: string;
  lang: string;
  media: Media[];
}

/** All that an import of a question's note would bring to a reader: if two are equal, nothing changed. */
export interface NoteContent {
  noteType: NoteTypeKey;
  fields: string[];
  ords: number[];
  tags: string;
}

/** The content of each draft's note. */
export function contentsOf(drafts: Draft[], context: ContentContext): NoteContent[] {
  const writer = fieldWriter(context);
  return drafts.map(draft => ({ ...shapeOf(draft, writer), tags: tagList(tagsOf(draft)) }));
}

/** Hashes of the note types as these faces make them, by key. */
export function noteTypeHashes(faces: CardFaces, namespace: string, lang: string): Record<NoteTypeKey, string> {
  const keys = Object.keys(noteTypes) as NoteTypeKey[];
  const hashes = keys.map(key => {
    // The title is only shown; a part of the notes may have another one.
    const models = modelsOf([key], { title: '', namespace, lang, modified: 0 }, faces, 1);
    return [key, createHash('sha256').update(JSON.stringify(models)).digest('hex').slice(0, 16)];
  });
  return Object.fromEntries(hashes);
}
