import { artifact } from '../artifact.js';
import { unanswered } from '../unanswered.js';

export const ankiText = artifact({
  name: 'anki-text',
  what: "the notes of the deck in Anki's text format",
  isDefault: false,
  fileName: () => 'deck.txt',
  settings: { unanswered },
  templates: {},
  rules: {},
  async make(bank, { unanswered }, { cards }) {
    const { emitAnkiText } = await import('./emit.js');
    return { files: [{ name: 'deck.txt', data: emitAnkiText(bank, { ...cards, unanswered }) }] };
  },
});
