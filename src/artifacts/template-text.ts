import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** A file of `templates/`, without blanks around it; a checkout on Windows may have converted its line ends. */
export async function templateText(path: string): Promise<string> {
  const text = await readFile(join(packageRoot(), 'templates', path), 'utf8');
  return text.replace(/\r\n?/gu, '\n').trim();
}
