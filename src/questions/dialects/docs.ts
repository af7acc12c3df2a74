import { dialects } from './all.js';

const region = /(?<=<!-- forms: written by `npm run schemas` -->\n)[\s\S]*(?=\n<!-- end of forms -->)/u;

/** `docs/questions.md` with its table of forms as the list of dialects has it; the rest of the page stays. */
export function withForms(page: string): string {
  if (!region.test(page)) throw new Error('docs/questions.md has lost the comments around its table of forms.');
  return page.replace(region, () => forms());
}

function forms(): string {
  const weak = dialects.filter(({ explicit }) => !explicit).map(({ name }) => `\`${name}\``);
  return `
| name | form |
| --- | --- |
| list headings | \`1. ### question\`, the answer indented below it or not |
${dialects.map(({ name, docs }) => `| \`${name}\` | ${docs} |`).join('\n')}

${weak.slice(0, -1).join(', ')} and ${weak.at(-1)} say little by themselves and count only where most of their kind in the
file look like questions.
`;
}
