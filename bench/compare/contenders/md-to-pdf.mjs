// Prints a file with md-to-pdf, in the browser and with the fonts that cardpress takes: `FOLDER FILE`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../../lib/browser/find.js';
import { prepareFonts } from '../../../lib/browser/fonts.js';
import { thisMachine } from '../../../lib/browser/machine.js';

const [folder, file] = process.argv.slice(2);
const machine = thisMachine(process.env);
const found = await findBrowser(undefined, machine);
const env = { ...process.env, ...found.env, ...prepareFonts(machine).env };
const { mdToPdf } = await import(pathToFileURL(join(folder, 'node_modules/md-to-pdf/dist/index.js')).href);
const { content } = await mdToPdf(
  { content: readFileSync(file, 'utf8') },
  { launch_options: { executablePath: found.path, env, args: ['--no-sandbox'], protocolTimeout: 600_000 } },
);
process.exit(content?.length > 0 ? 0 : 1);
