import { fileArtifact } from '../artifact.js';

export const tsv = fileArtifact({
  name: 'tsv',
  what: 'questions and answers for Quizlet and the like',
  isDefault: false,
  fileName: 'questions.tsv',
  emitter: async () => (await import('./emit-tsv.js')).emitTsv,
});
