import { artifact } from '../artifact.js';

export const tsv = artifact({
  name: 'tsv',
  what: 'questions and answers for Quizlet and the like',
  isDefault: false,
  fileName: () => 'questions.tsv',
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    const { emitTsv } = await import('./emit-tsv.js');
    return { files: [{ name: 'questions.tsv', data: emitTsv(bank) }] };
  },
});
