import { artifact } from '../artifact.js';

export const quiz = artifact({
  name: 'quiz',
  what: 'a page to study in a browser',
  isDefault: false,
  fileName: () => 'quiz.html',
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    const { emitQuiz } = await import('./emit.js');
    return { files: [{ name: 'quiz.html', data: await emitQuiz(bank) }] };
  },
});
