import { posix } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Draft } from './bank/model.js';
import { plainText } from './bank/text.js';
import { picturesInHtml } from './normalise/images/html.js';

/**
 * What the notes say of a question, as text that differs where that differs. Unlike a card it can be made of old versions
 * too, where no picture is there any more: of pictures it has the names.
 */
export function saidOf({ kind, label = '', question, answer, path, tags, source }: Draft): string {
  const pictures = picturesIn([...question, ...answer]);
  return JSON.stringify([kind, label, plainText(question), plainText(answer), path, tags, source.file, pictures]);
}

function picturesIn(children: Draft['answer']): string[] {
  const names: string[] = [];
  const tree: Root = { type: 'root', children };
  visit(tree, 'image', ({ url }) => void names.push(nameIn(url)));
  visit(tree, 'html', ({ value }) => void names.push(...picturesInHtml(value).map(nameIn)));
  return names;
}

function nameIn(address: string): string {
  return address.startsWith('data:') ? address : posix.basename(address.replaceAll('\\', '/'));
}
