import { type FlavourName, flavours } from './all.js';

const region = /(?<=<!-- flavours: written by `npm run schemas` -->\n)[\s\S]*(?=\n<!-- end of flavours -->)/u;

/** The words of the table of flavours in a language. */
export interface FlavourWords {
  head: readonly [name: string, tools: string, result: string];
  /** Between the tools of a flavour. */
  between: string;
  /** What becomes of each. */
  flavours: Record<FlavourName, string>;
}

const english: FlavourWords = {
  head: ['name', 'found in', 'what becomes of it'],
  between: ', ',
  flavours: Object.fromEntries(flavours.map(({ name, docs }) => [name, docs])) as FlavourWords['flavours'],
};

/** `docs/notes-from.md` with its table generated from the list of flavours; the rest of the page is unchanged. */
export function withFlavours(page: string, words = english): string {
  if (!region.test(page)) throw new Error('docs/notes-from.md has lost the comments around its table of flavours.');
  return page.replace(region, () => table(words));
}

function table(words: FlavourWords): string {
  const rows = flavours.map(
    ({ name, tools }) =>
      `| \`${name}\` | ${tools.join(words.between)} | ${words.flavours[name].replaceAll('|', '\\|')} |`,
  );
  return `
| ${words.head.join(' | ')} |
| --- | --- | --- |
${rows.join('\n')}
`;
}
