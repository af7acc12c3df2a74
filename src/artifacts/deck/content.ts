import { createHash } from 'node:crypto';
import type { Draft, Media } from '../../bank/model.js';
import type { CardFaces } from './faces.js';
import { type FieldWriter, fieldWriter } from './fields.js';
import { modelsOf } from './models.js';
import { noteOf } from './note-of.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { tagList, tagsOf } from './tags.js';

/** What of a bank the notes' fields depend on. */
export interface ContentContext {
  title: string;
  lang: string;
  media: Media[];
}

/** All that an import of a question's note would bring to a reader. */
export interface NoteContent {
  noteType: NoteTypeKey;
  fields: string[];
  /** Which cards it has, by the places of their templates. */
  ords: number[];
  /** As Anki stores them. */
  tags: string;
  /** Names of the pictures that its fields show. */
  pictures: string[];
}

/** Renders the notes of questions, each when it is first asked for, and once. */
export class NoteContents {
  readonly #writer: FieldWriter;
  readonly #rendered = new Map<Draft, NoteContent>();

  constructor(context: ContentContext) {
    this.#writer = fieldWriter(context);
  }

  of(draft: Draft): NoteContent {
    const content = this.#rendered.get(draft) ?? this.#render(draft);
    this.#rendered.set(draft, content);
    return content;
  }

  /** What was rendered of a question so far. */
  known(draft: Draft): NoteContent | undefined {
    return this.#rendered.get(draft);
  }

  #render(draft: Draft): NoteContent {
    const shape = noteOf(draft, this.#writer);
    return { ...shape, tags: tagList(tagsOf(draft)), pictures: this.#writer.takeUsed() };
  }
}

/** A hash of a note's content: where two are equal, nothing changed. Locks keep what is made of it. */
export function contentHash({ noteType, fields, ords, tags }: NoteContent): string {
  return createHash('sha256').update(JSON.stringify({ noteType, fields, ords, tags })).digest('hex');
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
