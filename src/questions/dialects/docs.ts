import { dialects } from './all.js';

const region = /(?<=<!-- forms: written by `npm run schemas` -->\n)[\s\S]*(?=\n<!-- end of forms -->)/u;

/**
 * `docs/questions.md` with its table of forms generated from the list of dialects; the rest of the page is unchanged.
 */
export function withForms(page: string): string {
  if (!region.test(page)) throw new Error('docs/questions.md has lost the comments around its table of forms.');
  return page.replace(region, () => forms());
}

function forms(): string {
  const weak = dialects.filter(({ explicit }) => !explicit).map(({ name }) => `\`${name}\``);
  return `
| name | form |
| --- | --- |
| list headings | \`1. ### question\`, with the answer below it, indented or not |
${dialects.map(({ name, docs }) => `| \`${name}\` | ${docs} |`).join('\n')}

${weak.slice(0, -1).join(', ')} and ${weak.at(-1)} are weak evidence on their own and count only if most of their kind in the
file look like questions.
`;
}
