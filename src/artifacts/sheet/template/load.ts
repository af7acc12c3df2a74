import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../../diagnostics/user-error.js';
import { packageRoot } from '../../../package-root.js';
import { say } from '../../../say/say.js';
import { isSlot, slots, slotsOf } from './fill.js';

/** The template of a sheet: a page with slots such as `{{entries}}`, and its styles. */
export interface SheetTemplate {
  page: string;
  /** Style sheets by file name. */
  styles: Map<string, string>;
  /** Whether it may set more than properties of ours, so that page numbers could stand anywhere. */
  own?: boolean;
}

/** A mistake in a template folder, for its author. */
export class TemplateError extends UserError {
  override name = 'TemplateError';
}

const ours = join(packageRoot(), 'templates', 'sheet');

/**
 * Reads `page.html` and the style sheets of a folder; our own replace those that are missing. An additional style sheet
 * is loaded after all others, as `extra.css`. Throws a `TemplateError` if a file cannot be read, or if the page has no
 * slot for the entries or has an unknown one.
 */
export async function loadSheetTemplate(folder: string = ours, extra?: string): Promise<SheetTemplate> {
  const page = await read(folder, 'page.html');
  await read(folder, 'style.css');
  const named = slotsOf(page);
  const unknown = named.find(name => !isSlot(name));
  if (unknown !== undefined) {
    const known = slots.map(slot => `{{${slot}}}`).join(say(', '));
    throw new TemplateError(
      say('{folder} has an unknown slot {slot}.', { folder: join(folder, 'page.html'), slot: `{{${unknown}}}` }),
      say('Use one of {known}.', { known }),
    );
  }
  if (!named.includes('entries')) {
    throw new TemplateError(
      say('{folder} has no {slot}.', { folder: join(folder, 'page.html'), slot: '{{entries}}' }),
      say('Put it where the questions should appear.'),
    );
  }
  const styles = new Map([...(await stylesIn(ours)), ...(await stylesIn(folder))]);
  if (extra !== undefined) styles.set('extra.css', await readExtra(extra));
  return {
    page,
    styles,
    own: folder !== ours || (extra !== undefined && !setsProperties(styles.get('extra.css') ?? '')),
  };
}

/** Whether a style sheet has nothing but properties for `style.css`, such as `:root { --accent: #7a1f1f; }`. */
function setsProperties(style: string): boolean {
  return /^(?:\s*:root\s*\{(?:\s*--[\w-]+\s*:[^{};]*;)*(?:\s*--[\w-]+\s*:[^{};]*)?\s*\})*\s*$/u.test(
    style.replace(/\/\*.*?\*\//gsu, ''),
  );
}

async function stylesIn(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.css')).sort();
  return Promise.all(names.map(async (name): Promise<[string, string]> => [name, await read(folder, name)]));
}

async function readExtra(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new TemplateError(
      say('The style sheet {path} cannot be read.', { path }),
      say('Check `sheet.style` in the config.'),
      {
        cause: error,
      },
    );
  }
}

async function read(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    throw new TemplateError(
      say("The sheet's template folder {folder} has no readable {name}.", { folder, name }),
      say('Copy {ours} there and edit the copy.', { ours: join(ours, name) }),
      { cause: error },
    );
  }
}
