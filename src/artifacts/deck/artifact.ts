import { z } from 'zod';
import { artifact } from '../artifact.js';
import { inRoot } from '../in-root.js';
import { unanswered } from '../unanswered.js';

export const deck = artifact({
  name: 'deck',
  what: 'an Anki deck',
  isDefault: true,
  fileName: () => 'deck.apkg',
  settings: { unanswered },
  templates: {
    anki: z.string().optional().describe('Folder with your own front.html, back.html and style.css for the cards.'),
  },
  rules: {},
  async make(bank, { unanswered, templates }, { root, cards }) {
    const [{ emitDeck }, { loadFaces }] = await Promise.all([import('./emit-deck.js'), import('./faces.js')]);
    // If the faces have mistakes, there are no known cards; loading them again reports what is wrong.
    const faces = cards?.faces ?? (await loadFaces(inRoot(root, templates.anki)));
    return { files: [{ name: 'deck.apkg', data: await emitDeck(bank, { ...cards, faces, unanswered }) }] };
  },
  async examine(_bank, { templates: { anki } }, { root }) {
    const { FacesError, loadFaces } = await import('./faces.js');
    try {
      await loadFaces(inRoot(root, anki));
      return anki === undefined ? [] : [{ name: 'deck', status: 'ok', says: `card faces from ${anki}` }];
    } catch (error) {
      if (!(error instanceof FacesError)) throw error;
      return [{ name: 'deck', status: 'error', says: error.reason, remedy: error.remedy }];
    }
  },
});
