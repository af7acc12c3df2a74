// Writes the JSON Schemas in schema/ and the settings' table in docs/config.md from the typed sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { bankJsonSchema, configDocs, configJsonSchema } from '../lib/index.js';

const at = path => new URL(`../${path}`, import.meta.url);
mkdirSync(at('schema/'), { recursive: true });
writeFileSync(at('schema/bank.schema.json'), `${JSON.stringify(bankJsonSchema(), null, 2)}\n`);
writeFileSync(at('schema/config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
writeFileSync(at('docs/config.md'), configDocs());
