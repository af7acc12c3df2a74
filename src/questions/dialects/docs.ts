import { forms as all, type DialectName } from './all.js';

const region = /(?<=<!-- forms: written by `npm run schemas` -->\n)[\s\S]*(?=\n<!-- end of forms -->)/u;

/** The words of the table of forms in a language. */
export interface FormWords {
  head: readonly [name: string, form: string];
  /** The row on headings in lists. */
  headings: readonly [name: string, form: string];
  forms: Record<DialectName, string>;
  /** What is said of forms that are weak evidence. */
  weak(names: string[]): string;
}

const english: FormWords = {
  head: ['name', 'form'],
  headings: ['list headings', '`1. ### question`, with the answer below it, indented or not'],
  forms: Object.fromEntries(all.map(({ name, docs }) => [name, docs])) as FormWords['forms'],
  weak: names => `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are weak evidence on their own and count only if most of their kind in the
file look like questions.`,
};

/**
 * `docs/questions.md` with its table of forms generated from the list of dialects; the rest of the page is unchanged.
 */
export function withForms(page: string, words = english): string {
  if (!region.test(page)) throw new Error('docs/questions.md has lost the comments around its table of forms.');
  return page.replace(region, () => table(words));
}

function table({ head, headings, forms, weak }: FormWords): string {
  const names = all.filter(({ explicit }) => !explicit).map(({ name }) => `\`${name}\``);
  return `
| ${head.join(' | ')} |
| --- | --- |
| ${headings.join(' | ')} |
${all.map(({ name }) => `| \`${name}\` | ${forms[name]} |`).join('\n')}

${weak(names)}
`;
}
