import { fileArtifact } from '../artifact.js';

export const quiz = fileArtifact({
  name: 'quiz',
  what: 'a page to study in a browser',
  isDefault: false,
  fileName: 'quiz.html',
  emitter: async () => (await import('./emit.js')).emitQuiz,
});
