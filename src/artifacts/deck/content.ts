import { hash } from 'node:crypto';
import type { Draft, Media } from '../../bank/model.js';
import type { RoundMemory } from '../../round-memory.js';
import type { CardFaces } from './faces.js';
import { type FieldWriter, fieldWriter } from './fields.js';
import { modelsOf } from './models.js';
import { noteOf } from './note-of.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { tagList, tagsOf } from './tags.js';

/** The parts of a bank that the notes' fields depend on. */
export interface ContentContext {
  title: string;
  lang: string;
  media: Media[];
}

/** Everything that importing a question's note would change for a reader. */
export interface NoteContent {
  noteType: NoteTypeKey;
  fields: string[];
  /** Its cards, by the positions of their templates. */
  ords: number[];
  /** As Anki stores them. */
  tags: string;
  /** Names of the pictures shown in its fields. */
  pictures: string[];
}

/** Renders the notes of questions on first use, once each. */
export class NoteContents {
  readonly #writer: FieldWriter;
  readonly #make: (draft: Draft) => NoteContent;
  readonly #rendered = new Map<Draft, NoteContent>();

  constructor(context: ContentContext, memory?: RoundMemory) {
    this.#writer = fieldWriter(context);
    const render = (draft: Draft) => this.#render(draft);
    this.#make = memory ? remembering(render, context, memory) : render;
  }

  of(draft: Draft): NoteContent {
    const content = this.#rendered.get(draft) ?? this.#make(draft);
    this.#rendered.set(draft, content);
    return content;
  }

  /** The notes rendered so far. */
  known(draft: Draft): NoteContent | undefined {
    return this.#rendered.get(draft);
  }

  #render(draft: Draft): NoteContent {
    const shape = noteOf(draft, this.#writer);
    return { ...shape, tags: tagList(tagsOf(draft)), pictures: this.#writer.takeUsed() };
  }
}

function remembering(
  render: (draft: Draft) => NoteContent,
  { title, lang, media }: ContentContext,
  memory: RoundMemory,
): (draft: Draft) => NoteContent {
  const names = new Map(media.map(({ path, name }) => [path, name]));
  return draft => {
    const shown = draft.media.map(path => names.get(path));
    return memory.of(['note', title, lang, shown, draft], () => render(draft));
  };
}

/** A hash of a note's content: if two are equal, nothing changed. Locks store values derived from it. */
export function contentHash(content: NoteContent): string {
  const known = hashes.get(content);
  if (known !== undefined) return known;
  const { noteType, fields, ords, tags } = content;
  const made = hash('sha256', JSON.stringify({ noteType, fields, ords, tags }));
  hashes.set(content, made);
  return made;
}

const hashes = new WeakMap<NoteContent, string>();

/** Hashes of the note types made with these faces, by key. */
export function noteTypeHashes(faces: CardFaces, namespace: string, lang: string): Record<NoteTypeKey, string> {
  const keys = Object.keys(noteTypes) as NoteTypeKey[];
  const hashes = keys.map(key => {
    // The title is only for display; a build of only some notes may have a different one.
    const models = modelsOf([key], { title: '', namespace, lang, modified: 0 }, faces, 1);
    return [key, hash('sha256', JSON.stringify(models, seen)).slice(0, 16)];
  });
  return Object.fromEntries(hashes);
}

/** Without what only another program sees. */
function seen(key: string, value: unknown): unknown {
  return key === 'crowdanki_uuid' ? undefined : value;
}
