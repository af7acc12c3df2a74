import { defaultSchema, type Schema } from 'hast-util-sanitize';

const attributes = defaultSchema.attributes ?? {};
const block = ['className', /^alert(?:-[a-z]+)?$/] as const;

/**
 * Allowed HTML: GitHub's allow-list, and the classes that our own handlers write. Ids are prefixed per entry by the
 * renderer, so clobbering is off.
 */
export const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'], src: [] },
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'u', 'small', 'big', 'font', 'figure', 'figcaption', 'abbr'],
  // The content of these is not text.
  strip: ['script', 'style', 'template', 'noscript', 'head', 'title'],
  attributes: {
    ...attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display', 'math-broken']],
    div: [...(attributes.div ?? []), [...block]],
    img: [...(attributes.img ?? []), ['className', 'diagram']],
    p: [['className', 'alert-title']],
    h2: [['className', 'footnotes-title']],
    span: [...(attributes.span ?? []), ['className', /^missing-image(-alt|-name)?$/, /^tok-[a-z]+$/]],
  },
};
