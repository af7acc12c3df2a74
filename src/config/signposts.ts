/** Names of the config file; if a folder has several, the first is used. */
export const configNames = ['cardpress.config.json', 'cardpress.config.yaml', 'cardpress.config.yml'] as const;

/** Names that other tools would read a config from. */
export const foreignConfigNames = [
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts', 'toml', 'jsonc', 'json5'].map(end => `cardpress.config.${end}`),
  ...['', '.json', '.yaml', '.yml', '.js'].map(end => `.cardpressrc${end}`),
];

export const lockName = 'cardpress.lock';
export const notesName = 'notes';

/** What decides, where it lies in a folder or above, what is built there or whether; so does `.git`. */
export const signposts = [...configNames, ...foreignConfigNames, lockName, notesName];
