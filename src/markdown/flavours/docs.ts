import { flavours } from './all.js';

const region = /(?<=<!-- flavours: written by `npm run schemas` -->\n)[\s\S]*(?=\n<!-- end of flavours -->)/u;

/** `docs/notes-from.md` with its table generated from the list of flavours; the rest of the page is unchanged. */
export function withFlavours(page: string): string {
  if (!region.test(page)) throw new Error('docs/notes-from.md has lost the comments around its table of flavours.');
  return page.replace(region, () => table());
}

function table(): string {
  return `
| name | found in | what becomes of it |
| --- | --- | --- |
${flavours.map(({ name, tools, docs }) => `| \`${name}\` | ${tools.join(', ')} | ${docs.replaceAll('|', '\\|')} |`).join('\n')}
`;
}
