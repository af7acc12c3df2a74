import type { Pluggable } from 'unified';
import { step as asWritten } from '../bank/as-written.js';
import type { Config } from '../config/schema.js';
import { step as conflicts } from '../markdown/limits/conflicts.js';
import { step as controls } from '../markdown/limits/controls.js';
import { step as headings } from '../markdown/limits/headings.js';
import { step as highlights } from '../markdown/limits/highlights.js';
import { step as unclosed } from '../markdown/limits/unclosed.js';
import { step as containers } from '../normalise/containers/containers.js';
import { type DiagramsOptions, step as diagrams } from '../normalise/diagrams.js';
import { type EmbedsOptions, step as embeds } from '../normalise/embeds.js';
import { step as html } from '../normalise/html/html.js';
import { type ImagesOptions, step as images } from '../normalise/images/images.js';
import { step as abbreviations } from '../normalise/inline/abbreviations.js';
import { step as emoji } from '../normalise/inline/emoji.js';
import { step as formulas } from '../normalise/inline/formulas.js';
import { step as lineBreaks } from '../normalise/inline/line-breaks.js';
import { step as links } from '../normalise/inline/links.js';
import { step as navigation } from '../normalise/navigation.js';
import { step as references } from '../normalise/references.js';
import { step as repeatedText } from '../normalise/repeats/repeated-text.js';
import { step as tables } from '../normalise/tables.js';
import { step as unanswered } from '../normalise/unanswered.js';
import { step as cards } from '../questions/cards.js';
import { step as clozeLinks } from '../questions/cloze-links.js';
import { step as frontMatter } from '../questions/front-matter.js';
import { step as questions } from '../questions/gather.js';
import { step as ignore } from '../questions/ignore.js';
import type { Known } from '../questions/memory/known.js';
import type { PartNames } from '../questions/part-names.js';
import { step as codeTokens } from '../render/code/colour.js';

/** The settings that the pipeline goes by, besides those by which pictures are found. */
export const settings = ['dialects', 'flavours', 'lineBreaks', 'remoteImages', 'rules', 'sections', 'title'] as const;

/** The input of a run of the pipeline. */
export interface Run {
  config: Pick<Config, (typeof settings)[number]>;
  pictures: ImagesOptions & DiagramsOptions;
  /** What is known about a file's questions, by its path. */
  known: ((path: string) => Known | undefined) | undefined;
  /** How the names of a file's headings recur in the files beside it, by its path. */
  parts: ((path: string) => PartNames | undefined) | undefined;
  /** Finds what the notes embed of each other. */
  embedded: EmbedsOptions['find'];
}

/** A transformer of the pipeline. Each defines itself in the file of its plugin. */
export interface Step {
  name: string;
  /** Names of the steps that must run before it, except those that must run before one of these anyway. */
  after: readonly string[];
  plugin: Extract<Pluggable, (...options: never[]) => unknown>;
  /** The plugin's options; false if the run skips the step. Omitted: none. */
  options?: (run: Run) => unknown;
}

/** All steps from a file's tree to one that drafts can be made from, in the order in which they run. */
export const steps: readonly Step[] = [
  controls,
  unclosed,
  conflicts,
  headings,
  highlights,
  frontMatter,
  questions,
  asWritten,
  containers,
  ignore,
  html,
  clozeLinks,
  cards,
  navigation,
  references,
  repeatedText,
  embeds,
  unanswered,
  tables,
  lineBreaks,
  links,
  abbreviations,
  emoji,
  formulas,
  codeTokens,
  images,
  diagrams,
];
