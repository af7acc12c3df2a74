import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../package-root.js';
import { isSlot, slots, slotsOf } from './fill.js';

/** What a sheet is made with: a page with slots such as `{{entries}}`, and its style. */
export interface SheetTemplate {
  page: string;
  style: string;
  /** The style of what stands in answers. */
  content: string;
}

/** A mistake in a template folder, for the person whose folder it is. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

const ours = join(packageRoot, 'templates', 'sheet');

/**
 * Reads `page.html` and `style.css` of a folder, of our own if none is named; `content.css` may be left out there.
 * Throws a `TemplateError` where a file cannot be read, or the page has no place for the entries or an unknown one.
 */
export async function loadSheetTemplate(folder: string = ours): Promise<SheetTemplate> {
  const [page, style, content] = await Promise.all([
    read(folder, 'page.html'),
    read(folder, 'style.css'),
    read(folder, 'content.css').catch(() => read(ours, 'content.css')),
  ]);
  const named = slotsOf(page);
  const unknown = named.find(name => !isSlot(name));
  if (unknown !== undefined) {
    const known = slots.map(slot => `{{${slot}}}`).join(', ');
    throw new TemplateError(`${join(folder, 'page.html')} has {{${unknown}}}, which is no slot; there are ${known}.`);
  }
  if (!named.includes('entries')) {
    throw new TemplateError(`${join(folder, 'page.html')} has no {{entries}}, so the questions would be nowhere.`);
  }
  return { page, style, content };
}

async function read(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    throw new TemplateError(
      `The sheet's template folder ${folder} has no readable ${name}. Copy ${join(ours, name)} there and change the copy.`,
      { cause: error },
    );
  }
}
