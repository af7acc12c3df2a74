import { comment } from './comment.js';
import { headingId } from './heading-id.js';

/** Every construct of another tool's Markdown, in the order of the docs. */
export const flavours = [headingId, comment] as const;

export type FlavourName = (typeof flavours)[number]['name'];

/** The names of the flavours, in order. */
export const flavourNames = flavours.map(({ name }) => name);
