import { z } from 'zod';
import { say } from '../../say/say.js';
import { artifact } from '../artifact.js';
import { unanswered } from '../unanswered.js';
import { ownFaces, themes } from './theme-names.js';

export const deck = artifact({
  name: 'deck',
  what: 'an Anki deck',
  isDefault: true,
  fileName: () => 'deck.apkg',
  settings: { unanswered },
  templates: {
    anki: z
      .string()
      .optional()
      .describe(
        `How cards look: ${themes.map(name => `\`${name}\``).join(', ')}, or a folder with your own front.html, back.html and style.css; see docs/cards.md.`,
      ),
  },
  rules: {},
  async make(bank, { unanswered, templates }, { root, cards, onDone }) {
    const [{ emitDeck }, { facesFor }] = await Promise.all([import('./emit-deck.js'), import('./themes.js')]);
    // If the faces have mistakes, there are no known cards; loading them again reports what is wrong.
    const faces = cards?.faces ?? (await facesFor(templates.anki, root));
    return { files: [{ name: 'deck.apkg', data: await emitDeck(bank, { ...cards, faces, unanswered, onDone }) }] };
  },
  async examine(_bank, { templates: { anki } }, { root }) {
    const [{ FacesError }, { facesFor }] = await Promise.all([import('./faces.js'), import('./themes.js')]);
    try {
      await facesFor(anki, root);
      const own = ownFaces(anki);
      return own === undefined ? [] : [{ name: 'deck', status: 'ok', says: say('card faces from {own}', { own }) }];
    } catch (error) {
      if (!(error instanceof FacesError)) throw error;
      return [{ name: 'deck', status: 'error', says: error.reason, remedy: error.remedy }];
    }
  },
});
