/** Names of the config file; if a folder has several, the first is used. */
export const configNames = ['cardpress.config.json', 'cardpress.config.yaml', 'cardpress.config.yml'] as const;

export const lockName = 'cardpress.lock';
export const notesName = 'notes';

/** What tells, where it lies in a folder or above, which folder is that of the project; so does `.git`. */
export const signposts = [...configNames, lockName, notesName];
