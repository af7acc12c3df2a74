import { abbreviations } from './abbreviations.js';
import { admonitions } from './admonitions.js';
import { anchors } from './anchors.js';
import { aside } from './aside.js';
import { attributeLists } from './attribute-lists.js';
import { blockId } from './block-id.js';
import { cardPlugin } from './card-plugin.js';
import { colonContainers } from './colon-containers.js';
import { comment } from './comment.js';
import { dataFrames } from './data-frames.js';
import { docsify } from './docsify.js';
import { dataview, embed, logseqMacro } from './embed.js';
import { fencedBoxes } from './fenced-boxes.js';
import { formulaPictures } from './formula-pictures.js';
import { headingId } from './heading-id.js';
import { inlineFootnotes } from './inline-footnotes.js';
import { logseqProperty } from './logseq-property.js';
import { logseqTask } from './logseq-task.js';
import { mathBlocks } from './math-blocks.js';
import { orgBlocks } from './org-blocks.js';
import { ruby } from './ruby.js';
import { shortcodes } from './shortcodes.js';
import { subSup } from './sub-sup.js';
import { tagLines } from './tag-lines.js';
import { templateTags } from './template-tags.js';
import { terminal } from './terminal.js';
import { texEnvironments } from './tex-environments.js';

/** Every construct of another tool's Markdown, in the order of the docs. */
export const flavours = [
  headingId,
  comment,
  blockId,
  embed,
  dataview,
  logseqProperty,
  logseqMacro,
  fencedBoxes,
  logseqTask,
  orgBlocks,
  cardPlugin,
  attributeLists,
  anchors,
  colonContainers,
  admonitions,
  templateTags,
  shortcodes,
  docsify,
  aside,
  tagLines,
  inlineFootnotes,
  subSup,
  ruby,
  abbreviations,
  mathBlocks,
  formulaPictures,
  texEnvironments,
  dataFrames,
  terminal,
] as const;

export type FlavourName = (typeof flavours)[number]['name'];

/** The names of the flavours, in order. */
export const flavourNames = flavours.map(({ name }) => name);
