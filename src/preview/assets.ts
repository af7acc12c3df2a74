import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** The files of the page, which are all that is read for it. */
export interface Assets {
  page: string;
  /** Our script in the frame of a card. */
  cardScript: string;
  /** By path. */
  files: ReadonlyMap<string, { type: string; body: string }>;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export async function loadAssets(): Promise<Assets> {
  const folder = join(packageRoot(), 'templates/preview');
  const read = (name: string) => readFile(join(folder, name), 'utf8');
  const names = await readdir(folder);
  const files = await Promise.all(
    names.flatMap(name => {
      const type = types[name.slice(name.lastIndexOf('.') + 1)];
      return type === undefined ? [] : [read(name).then(body => [`/${name}`, { type, body }] as const)];
    }),
  );
  const [page, cardScript] = await Promise.all([read('page.html'), read('in-card.js')]);
  return { page, cardScript, files: new Map(files) };
}
