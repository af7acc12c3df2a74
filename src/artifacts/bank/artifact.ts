import { artifact } from '../artifact.js';

export const bank = artifact({
  name: 'bank',
  what: 'a question bank',
  isDefault: true,
  fileName: () => 'bank.json',
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    const { emitBank } = await import('./emit.js');
    return { files: [{ name: 'bank.json', data: await emitBank(bank) }] };
  },
});
