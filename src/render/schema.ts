import { defaultSchema, type Schema } from 'hast-util-sanitize';

const attributes = defaultSchema.attributes ?? {};

/**
 * What HTML may pass: GitHub's allow-list, and the classes that our own handlers and remark-math write.
 * Ids are prefixed per entry by the renderer, so clobbering is off.
 */
export const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  protocols: { ...defaultSchema.protocols, src: [] },
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'u', 'small', 'figure', 'figcaption'],
  attributes: {
    ...attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    span: [...(attributes.span ?? []), ['className', /^missing-image(-alt|-name)?$/]],
  },
};
