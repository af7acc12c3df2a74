import { artifact } from '../artifact.js';

export const csv = artifact({
  name: 'csv',
  what: 'a table of the questions for spreadsheets',
  isDefault: false,
  fileName: () => 'questions.csv',
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    const { emitCsv } = await import('./emit-csv.js');
    return { files: [{ name: 'questions.csv', data: emitCsv(bank) }] };
  },
});
