import type { Bank } from '../../bank/model.js';
import { cardTemplates } from './card-templates.js';
import type { CardFaces } from './faces.js';
import { idOf } from './ids.js';
import { type NoteTypeKey, noteTypes } from './note-types.js';
import { requirementOf } from './requirements.js';
import { printTemplate } from './template.js';

/** The id that a project's note type has in every build of it. */
export function modelId(key: NoteTypeKey, namespace: string): number {
  return idOf('note type', key, namespace);
}

/**
 * The note types as the `models` column holds them.
 * @param keys those that a note uses
 * @param deckId the deck that Anki offers first for a new note
 * @param times when each note type was last changed, in seconds since 1970; else `modified` serves
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
        name: modelName(name, title, namespace),
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
          bqfmt: '',
          bafmt: '',
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
      };
      return [id, model];
    }),
  );
}

/**
 * The name of a note type, for people: Anki tells note types apart by id, but puts a `+` behind a name that is taken, so
 * that it says the title and enough of the project's name.
 */
function modelName(name: string, title: string, namespace: string): string {
  const [shown, project] = [title, pieceOf(namespace)].map(text => text.replace(/["\p{Cc}\s]+/gu, ' ').trim());
  const isSaid = shown === project || project === '';
  return [name, shown, ...(isSaid ? [] : [`(${project})`])].filter(Boolean).join(' ').normalize('NFC');
}

/** Of a name that was made, its beginning; a name that somebody chose is short itself. */
function pieceOf(namespace: string): string {
  return /^[a-z2-7]{16}$/u.test(namespace) ? namespace.slice(0, 5) : namespace;
}

// For formulas that a reader adds as LaTeX; ours are for MathJax and need no program.
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
