import { artifact } from '../artifact.js';
import { bankMedia, copyOf } from './media.js';

const fileName = 'bank.json';

export const bank = artifact({
  name: 'bank',
  what: 'a question bank',
  isDefault: true,
  fileName: () => fileName,
  settings: { bankMedia },
  templates: {},
  rules: {},
  async make(bank, { bankMedia }, { onDone, memory }) {
    const { emitBank } = await import('./emit.js');
    const copies = bankMedia === 'folder' ? new Map(bank.media.map(one => [copyOf(one), one.data])) : [];
    return {
      files: [
        { name: fileName, data: await emitBank(bank, { media: bankMedia, onDone, memory }) },
        // Files with the same bytes have the same name.
        ...Array.from(copies, ([name, data]) => ({ name, data })),
      ],
    };
  },
});
