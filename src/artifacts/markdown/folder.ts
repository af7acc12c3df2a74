/** Where the notes are in the output folder. */
export const folder = 'markdown';

export const configName = 'cardpress.config.json';
