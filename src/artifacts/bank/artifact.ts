import { fileArtifact } from '../artifact.js';

export const bank = fileArtifact({
  name: 'bank',
  what: 'a question bank',
  isDefault: true,
  fileName: 'bank.json',
  emitter: async () => (await import('./emit.js')).emitBank,
});
