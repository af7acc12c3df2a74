import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../diagnostics/user-error.js';
import { packageRoot } from '../../package-root.js';
import { say } from '../../say/say.js';
import { noteTypes } from './note-types.js';
import { namingNodes, parseTemplate, type TemplateNode } from './template.js';

/** The look of a card: Anki templates for its two sides, written for a basic card, and their CSS. */
export interface CardFaces {
  front: string;
  back: string;
  style: string;
}

/** All mistakes in the files of the card faces. */
export class FacesError extends UserError {
  override name = 'FacesError';
  constructor(
    folder: string,
    readonly problems: string[],
  ) {
    super(
      say('The card faces in {folder} cannot be used: {problems}.', { folder, problems: problems.join(say('; ')) }),
      say('Fix them there, or remove `templates.anki` from the config to use the built-in ones.'),
    );
  }
}

const files = { front: 'front.html', back: 'back.html', style: 'style.css' } as const;
const typeIn = '{{#TypeIn}}{{type:TypeIn}}{{/TypeIn}}';
const needed = {
  front: { Question: '{{Question}}', 'type:TypeIn': typeIn },
  back: { Answer: '{{Answer}}', 'type:TypeIn': typeIn },
};
// Fields that Anki fills in itself; https://docs.ankiweb.net/templates/fields.html#special-fields
const special = ['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag', 'CardID'];

/**
 * Reads `front.html`, `back.html` and `style.css`.
 * @param folder a user's own faces; default: the built-in ones
 * @throws FacesError listing every missing file, missing field, unknown field and unbalanced tag
 */
export async function loadFaces(folder: string = join(packageRoot(), 'templates/anki')): Promise<CardFaces> {
  const problems: string[] = [];
  const read = (name: string) =>
    readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      problems.push(
        error.code === 'ENOENT'
          ? say('{name} is missing', { name })
          : say('{name} cannot be read ({code})', { name, code: error.code }),
      );
    });
  // One after the other, so that the messages come in this order.
  const front = await read(files.front);
  const back = await read(files.back);
  const style = await read(files.style);
  if (front !== undefined) problems.push(...problemsOf('front', front));
  if (back !== undefined) problems.push(...problemsOf('back', back));
  if (front === undefined || back === undefined || style === undefined || problems.length > 0)
    throw new FacesError(folder, problems);
  return { front: unix(front), back: unix(back), style: unix(style) };
}

// A checkout on Windows may convert line endings; a card face must not change because of that.
function unix(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function problemsOf(side: 'front' | 'back', text: string): string[] {
  const name = files[side];
  let nodes: TemplateNode[];
  try {
    nodes = parseTemplate(text);
  } catch (error) {
    return [say('{path}: {message}', { path: name, message: (error as Error).message })];
  }
  const naming = namingNodes(nodes);
  const written = new Set(
    naming.flatMap(node => (node.type === 'field' ? [[...node.filters, node.name].join(':')] : [])),
  );
  const known = new Set<string>([...noteTypes.standard.fields.map(field => field.name), ...special]);
  return [
    ...Object.entries(needed[side])
      .filter(([field]) => !written.has(field))
      .map(([, snippet]) => say('{name} is missing {snippet}', { name, snippet })),
    ...[...new Set(naming.map(node => node.name))]
      .filter(field => !known.has(field) || (field === 'FrontSide' && side === 'front'))
      .map(field =>
        say('{name} uses {field}, a field that does not exist; the fields are {fields}', {
          name,
          field: `{{${field}}}`,
          fields: [...known].join(say(', ')),
        }),
      ),
  ];
}
