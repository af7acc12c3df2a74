import type { Bank, Media } from '../../bank/model.js';
import { questionsOf } from '../../bank/questions.js';
import { NoteContents } from '../deck/content.js';
import { deckDescription } from '../deck/deck-description.js';
import { decksOf, defaultDeck } from '../deck/decks.js';
import type { DeckOptions } from '../deck/emit-deck.js';
import type { CardFaces } from '../deck/faces.js';
import { noteTypeUuid } from '../deck/models.js';
import { publishedContent, withCards } from '../deck/published.js';
import { retiredQuestions } from '../deck/retired.js';
import { deckJson } from './deck-json.js';
import { type DeckNode, deckTrees, hasNotes, picturesBelow } from './deck-tree.js';
import { noteModels } from './note-models.js';

type Options = Pick<DeckOptions, 'unanswered' | 'deckIds' | 'notes'> & { faces: CardFaces };
type File = { name: string; data: Uint8Array };

/**
 * The notes of the deck in the format of the CrowdAnki add-on: `deck.json` and a folder `media` beside it. The format knows one
 * outermost deck; where there are several, each has a folder of its own.
 * @see https://github.com/Stvad/CrowdAnki
 */
export function emitCrowdAnki(bank: Bank, options: Options): File[] {
  const roots = rootsOf(bank, options);
  const names = foldersOf(roots);
  return roots.flatMap((root, index) => {
    const models = noteModels([...root.noteTypes], bank, options.faces);
    const json = `${JSON.stringify(deckJson(root, models, bank.namespace), null, 2)}\n`;
    const files = [{ name: 'deck.json', data: new TextEncoder().encode(json) }, ...mediaFiles(root, bank.media)];
    return files.map(({ name, data }) => ({ name: `${names[index]}${name}`, data }));
  });
}

/** The outermost decks, with everything that is in them. */
function rootsOf(bank: Bank, { unanswered, deckIds, notes: known = new Map() }: Options): DeckNode[] {
  const { title, modified, namespace } = bank;
  const questions = withCards([...questionsOf(bank), ...retiredQuestions(bank)], unanswered);
  const about = deckDescription(withCards(questionsOf(bank), unanswered), bank);
  const paths = questions.length > 0 ? questions.map(({ deck }) => deck) : [[]];
  const decks = decksOf(paths, title, modified, deckIds, about);
  const { roots, byId } = deckTrees(decks.json, namespace);
  const contents = new NoteContents(bank);
  for (const question of questions) {
    const { noteType, fields, tags, pictures } = publishedContent(question, contents, known.get(question.id));
    const node = byId.get(decks.idOf(question.deck)) as DeckNode;
    node.root.noteTypes.add(noteType);
    for (const name of pictures) node.pictures.add(name);
    node.notes.push({
      __type__: 'Note',
      fields,
      guid: question.id,
      note_model_uuid: noteTypeUuid(noteType, namespace),
      tags: tags.split(' ').filter(Boolean),
    });
  }
  return roots.filter(root => root !== byId.get(defaultDeck) || hasNotes(root));
}

function mediaFiles(root: DeckNode, media: readonly Media[]): File[] {
  const byName = new Map(media.map(file => [file.name, file.data]));
  return [...picturesBelow(root)].sort().flatMap(name => {
    const data = byName.get(name);
    return data === undefined ? [] : [{ name: `media/${name}`, data }];
  });
}

/** The beginning of the files' names for each root: nothing for a single one. */
function foldersOf(roots: readonly DeckNode[]): string[] {
  if (roots.length === 1) return [''];
  const taken = new Set<string>();
  return roots.map(({ name }) => {
    const wanted = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'deck';
    let folder = wanted;
    for (let number = 2; taken.has(folder.toLowerCase()); number++) folder = `${wanted}-${number}`;
    taken.add(folder.toLowerCase());
    return `${folder}/`;
  });
}
