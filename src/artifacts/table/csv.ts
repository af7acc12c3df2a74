import { fileArtifact } from '../artifact.js';

export const csv = fileArtifact({
  name: 'csv',
  what: 'a table of the questions for spreadsheets',
  isDefault: false,
  fileName: 'questions.csv',
  emitter: async () => (await import('./emit-csv.js')).emitCsv,
});
