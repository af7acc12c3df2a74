import type { Bank } from '../../bank/model.js';
import { uuidOf } from '../uuid.js';
import { browserTemplates } from './browser-templates.js';
import { cardTemplates } from './card-templates.js';
import type { CardFaces } from './faces.js';
import { idOf } from './ids.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { requirementOf } from './requirements.js';
import { printTemplate } from './template.js';

/** The id of a project's note type, the same in every build. */
export function modelId(key: NoteTypeKey, namespace: string): number {
  return idOf('note type', key, namespace);
}

/** What CrowdAnki knows it by, so that its import finds the note type that came with the deck. */
export function noteTypeUuid(key: NoteTypeKey, namespace: string): string {
  return uuidOf(`cardpress note type ${key} ${namespace}`);
}

/**
 * The note types as stored in the `models` column.
 * @param keys the note types in use
 * @param deckId the deck that Anki suggests for new notes
 * @param times when each note type was last changed, in seconds since 1970; default: `modified`
 */
export function modelsOf(
  keys: NoteTypeKey[],
  { title, namespace, lang, modified }: Pick<Bank, 'title' | 'namespace' | 'lang' | 'modified'>,
  faces: CardFaces,
  deckId: number,
  times: Partial<Record<NoteTypeKey, number>> = {},
) {
  const sides = cardTemplates(faces, lang);
  return Object.fromEntries(
    keys.map(key => {
      const { name, type, sortField, fields, templates } = noteTypes[key];
      const id = modelId(key, namespace);
      const names = fields.map(field => field.name);
      const model = {
        id,
        name: noteTypeName(name, title, namespace),
        type,
        mod: times[key] ?? modified,
        usn: 0,
        sortf: sortField,
        did: deckId,
        tmpls: templates.map((template, ord) => ({
          name: template.name,
          ord,
          qfmt: printTemplate(sides[key][ord]?.front ?? []),
          afmt: printTemplate(sides[key][ord]?.back ?? []),
          ...browserTemplates(key, ord),
          did: null,
          bfont: '',
          bsize: 0,
          id: template.id,
        })),
        flds: fields.map((field, ord) => ({
          name: field.name,
          ord,
          sticky: false,
          rtl: false,
          font: 'Arial',
          size: 20,
          description: '',
          media: [],
          id: field.id,
        })),
        css: faces.style,
        latexPre,
        latexPost,
        latexsvg: false,
        req: sides[key].map(({ front }, ord) => [ord, ...requirementOf(front, names)]),
        tags: [],
        vers: [],
        crowdanki_uuid: noteTypeUuid(key, namespace),
      };
      return [id, model];
    }),
  );
}

/**
 * The display name of a note type. Anki identifies note types by id but appends a `+` to a name that is taken, so the
 * name contains the title and enough of the project's namespace to be unique.
 */
export function noteTypeName(name: string, title: string, namespace: string): string {
  const [shown, project] = [title, pieceOf(namespace)].map(text => text.replace(/["\p{Cc}\s]+/gu, ' ').trim());
  const isSaid = shown === project || project === '';
  return [name, shown, ...(isSaid ? [] : [`(${project})`])].filter(Boolean).join(' ').normalize('NFC');
}

/** The beginning of a generated namespace; one that somebody chose is short anyway. */
function pieceOf(namespace: string): string {
  return /^[a-z2-7]{16}$/u.test(namespace) ? namespace.slice(0, 5) : namespace;
}

// For formulas that a reader adds as LaTeX; ours use MathJax and need no program.
const latexPre = [
  '\\documentclass[12pt]{article}',
  '\\usepackage[utf8]{inputenc}',
  '\\usepackage{amsmath,amssymb}',
  '\\setlength{\\parindent}{0pt}',
  '\\pagestyle{empty}',
  '\\begin{document}',
  '',
].join('\n');
const latexPost = '\\end{document}';
