import { fileArtifact } from '../artifact.js';

export const epub = fileArtifact({
  name: 'epub',
  what: 'an e-book',
  isDefault: false,
  fileName: 'questions.epub',
  emitter: async () => (await import('./emit.js')).emitEpub,
});
