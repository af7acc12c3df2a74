// Writes the JSON Schemas in schema/, docs/config.md, docs/rules.md, and the tables in docs/questions.md and
// docs/notes-from.md from the typed sources.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ruleDocs } from '../lib/diagnostics/docs.js';
import { bankJsonSchema, configDocs, configJsonSchema } from '../lib/index.js';
import { withFlavours } from '../lib/markdown/flavours/docs.js';
import { withForms } from '../lib/questions/dialects/docs.js';

const at = path => new URL(`../${path}`, import.meta.url);
mkdirSync(at('schema/'), { recursive: true });
writeFileSync(at('schema/bank.schema.json'), `${JSON.stringify(bankJsonSchema(), null, 2)}\n`);
writeFileSync(at('schema/config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
writeFileSync(at('docs/config.md'), configDocs());
writeFileSync(at('docs/rules.md'), ruleDocs());
writeFileSync(at('docs/questions.md'), withForms(readFileSync(at('docs/questions.md'), 'utf8')));
writeFileSync(at('docs/notes-from.md'), withFlavours(readFileSync(at('docs/notes-from.md'), 'utf8')));
