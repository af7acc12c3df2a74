import { fileArtifact } from '../artifact.js';

export const gift = fileArtifact({
  name: 'gift',
  what: 'questions for Moodle',
  isDefault: false,
  fileName: 'questions.gift',
  emitter: async () => (await import('./emit.js')).emitGift,
});
