import { artifact } from '../artifact.js';
import { deck } from '../deck/artifact.js';
import { unanswered } from '../unanswered.js';

export const crowdanki = artifact({
  name: 'crowdanki',
  what: 'the deck as a folder for CrowdAnki',
  isDefault: false,
  fileName: () => 'crowdanki/deck.json',
  settings: { unanswered },
  templates: deck.templates,
  rules: {},
  async make(bank, { unanswered, templates }, { root, cards }) {
    const [{ emitCrowdAnki }, { facesFor }] = await Promise.all([import('./emit.js'), import('../deck/themes.js')]);
    const faces = cards?.faces ?? (await facesFor(templates.anki, root));
    const files = emitCrowdAnki(bank, { ...cards, faces, unanswered });
    return { files: files.map(({ name, data }) => ({ name: `crowdanki/${name}`, data })) };
  },
});
