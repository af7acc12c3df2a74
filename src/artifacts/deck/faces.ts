import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../diagnostics/user-error.js';
import { packageRoot } from '../../package-root.js';
import { noteTypes } from './note-types.js';
import { namingNodes, parseTemplate, type TemplateNode } from './template.js';

/** What a card looks like: Anki templates of its two sides, written for a basic card, and their CSS. */
export interface CardFaces {
  front: string;
  back: string;
  style: string;
}

/** What is wrong with the files of the card faces, all of it. */
export class FacesError extends UserError {
  override name = 'FacesError';
  constructor(
    folder: string,
    readonly problems: string[],
  ) {
    super(
      `The card faces in ${folder} cannot be used:\n${problems.map(problem => `  - ${problem}`).join('\n')}`,
      'Mend them there, or leave `templates.anki` out of the config to use those that come with cardpress.',
    );
  }
}

const files = { front: 'front.html', back: 'back.html', style: 'style.css' } as const;
const typeIn = '{{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}';
const needed = {
  front: { Question: '{{Question}}', 'type:TypeIn': typeIn },
  back: { Answer: '{{Answer}}', 'type:TypeIn': typeIn },
};
// What Anki itself fills in; https://docs.ankiweb.net/templates/fields.html#special-fields
const special = ['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID'];

/**
 * Reads `front.html`, `back.html` and `style.css`.
 * @param folder a user's own faces; the ones that come with cardpress if left out
 * @throws FacesError that lists every missing file, missing field, unknown field and tag that does not match
 */
export async function loadFaces(folder: string = join(packageRoot, 'templates/anki')): Promise<CardFaces> {
  const problems: string[] = [];
  const read = (name: string) =>
    readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      problems.push(error.code === 'ENOENT' ? `${name} is missing` : `${name} cannot be read (${error.code})`);
    });
  const [front, back, style] = await Promise.all([read(files.front), read(files.back), read(files.style)]);
  if (front !== undefined) problems.push(...problemsOf('front', front));
  if (back !== undefined) problems.push(...problemsOf('back', back));
  if (front === undefined || back === undefined || style === undefined || problems.length > 0)
    throw new FacesError(folder, problems);
  return { front: unix(front), back: unix(back), style: unix(style) };
}

// A checkout on Windows may turn line ends round; a card face must not change for that.
function unix(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function problemsOf(side: 'front' | 'back', text: string): string[] {
  const name = files[side];
  let nodes: TemplateNode[];
  try {
    nodes = parseTemplate(text);
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  }
  const naming = namingNodes(nodes);
  const written = new Set(
    naming.flatMap(node => (node.type === 'field' ? [[...node.filters, node.name].join(':')] : [])),
  );
  const known = new Set<string>([...noteTypes.standard.fields.map(field => field.name), ...special]);
  return [
    ...Object.entries(needed[side])
      .filter(([field]) => !written.has(field))
      .map(([, snippet]) => `${name} lacks ${snippet}`),
    ...[...new Set(naming.map(node => node.name))]
      .filter(field => !known.has(field) || (field === 'FrontSide' && side === 'front'))
      .map(field => `${name} names {{${field}}}, which Anki would not know; known are ${[...known].join(', ')}`),
  ];
}
