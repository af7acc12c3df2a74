import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configSchema } from '../../config/schema.js';
import { packageVersion } from '../../package-root.js';
import type { ChosenNotes } from '../choose-notes.js';

/** The text of a new config: where the notes are, and nothing that would be the same without being said. */
export function configFile(root: string, { notes, exclude }: ChosenNotes): string {
  const config = {
    $schema: schemaFor(root),
    notes,
    ...(exclude.length > 0 && { exclude: [...configSchema.parse({}).exclude, ...exclude] }),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** The installed schema, which needs no network; else the published one of the same major version. */
function schemaFor(root: string): string {
  const installed = 'node_modules/cardpress/schema/config.schema.json';
  if (existsSync(join(root, installed))) return `./${installed}`;
  return `https://unpkg.com/cardpress@${majorVersion()}/schema/config.schema.json`;
}

/** The first number of our version: what a project of today goes on with. */
export function majorVersion(): string {
  return packageVersion().split('.')[0] as string;
}
