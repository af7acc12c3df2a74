// Writes the JSON Schemas in schema/, docs/config.md, docs/rules.md, and the tables in docs/questions.md and
// docs/notes-from.md from the typed sources, in both languages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chineseFlavours } from '../lib/chinese/flavours.js';
import { chineseForms } from '../lib/chinese/forms.js';
import { chineseRules } from '../lib/chinese/rules.js';
import { chineseSettings } from '../lib/chinese/settings.js';
import { ruleDocs } from '../lib/diagnostics/docs.js';
import { bankJsonSchema, configDocs, configJsonSchema } from '../lib/index.js';
import { withFlavours } from '../lib/markdown/flavours/docs.js';
import { withForms } from '../lib/questions/dialects/docs.js';

const at = path => new URL(`../${path}`, import.meta.url);
mkdirSync(at('schema/'), { recursive: true });
writeFileSync(at('schema/bank.schema.json'), `${JSON.stringify(bankJsonSchema(), null, 2)}\n`);
writeFileSync(at('schema/config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
writeFileSync(at('docs/config.md'), configDocs());
writeFileSync(at('docs/config.zh-CN.md'), configDocs(chineseSettings));
writeFileSync(at('docs/rules.md'), ruleDocs());
writeFileSync(at('docs/rules.zh-CN.md'), ruleDocs(chineseRules));
rewrite('docs/questions.md', withForms);
rewrite('docs/questions.zh-CN.md', page => withForms(page, chineseForms));
rewrite('docs/notes-from.md', withFlavours);
rewrite('docs/notes-from.zh-CN.md', page => withFlavours(page, chineseFlavours));

function rewrite(page, change) {
  writeFileSync(at(page), change(readFileSync(at(page), 'utf8')));
}
