import { artifact } from '../artifact.js';

export const gift = artifact({
  name: 'gift',
  what: 'questions for Moodle',
  isDefault: false,
  fileName: () => 'questions.gift',
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    const { emitGift } = await import('./emit.js');
    return { files: [{ name: 'questions.gift', data: emitGift(bank) }] };
  },
});
