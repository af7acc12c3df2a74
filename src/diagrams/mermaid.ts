import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** An installed mermaid: its script for browsers, and its version. */
export interface Mermaid {
  script: string;
  version: string;
}

/** The mermaid of the project, or else the one installed with cardpress. It runs in a sealed page only, never in Node. */
export function findMermaid(root: string): Mermaid | undefined {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    for (const folder of createRequire(from).resolve.paths('mermaid') ?? []) {
      const script = join(folder, 'mermaid', 'dist', 'mermaid.min.js');
      if (!existsSync(script)) continue;
      const { version } = JSON.parse(readFileSync(join(folder, 'mermaid', 'package.json'), 'utf8')) as {
        version: string;
      };
      return { script, version };
    }
  }
  return undefined;
}
