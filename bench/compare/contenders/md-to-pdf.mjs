// Prints a file with md-to-pdf, in the browser and with the fonts that cardpress takes: `node md-to-pdf.mjs FOLDER FILE PDF`.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ourBrowser } from './browser.mjs';

const [folder, file, target] = process.argv.slice(2);
const { mdToPdf } = createRequire(join(folder, 'package.json'))('md-to-pdf');
const launch_options = { ...(await ourBrowser()), protocolTimeout: 600_000 };
await mdToPdf({ path: file }, { dest: target, basedir: dirname(file), launch_options });
