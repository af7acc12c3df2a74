import { artifact } from '../artifact.js';
import { configName, folder } from './folder.js';

export const markdown = artifact({
  name: 'markdown',
  what: 'normalised notes',
  isDefault: false,
  fileName: () => `${folder}/${configName}`,
  settings: {},
  templates: {},
  rules: {},
  async make(bank) {
    const { emitMarkdown } = await import('./emit.js');
    return { files: emitMarkdown(bank).map(({ name, data }) => ({ name: `${folder}/${name}`, data })) };
  },
});
