import { blockId } from './block-id.js';
import { cardPlugin } from './card-plugin.js';
import { comment } from './comment.js';
import { dataview, embed, logseqMacro } from './embed.js';
import { headingId } from './heading-id.js';
import { logseqProperty } from './logseq-property.js';
import { logseqTask } from './logseq-task.js';

/** Every construct of another tool's Markdown, in the order of the docs. */
export const flavours = [
  headingId,
  comment,
  blockId,
  embed,
  dataview,
  logseqProperty,
  logseqMacro,
  logseqTask,
  cardPlugin,
] as const;

export type FlavourName = (typeof flavours)[number]['name'];

/** The names of the flavours, in order. */
export const flavourNames = flavours.map(({ name }) => name);
