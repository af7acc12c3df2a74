import { artifact } from '../artifact.js';
import { emitBank } from './emit.js';

export const bank = artifact({
  name: 'bank',
  what: 'a question bank',
  isDefault: true,
  fileName: () => 'bank.json',
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    return { files: [{ name: 'bank.json', data: await emitBank(bank) }] };
  },
});
