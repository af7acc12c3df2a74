// Checks the notes of a folder as a user whom permissions bind, and prints the messages: node as-nobody.mjs LIB FOLDER
import { join } from 'node:path';
import process, { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

const [, , lib, root] = argv;
const { check, loadConfig } = await import(pathToFileURL(join(lib, 'index.js')).href);
// The administrator may read everything.
if (process.getuid?.() === 0) {
  process.setgroups([]);
  process.setgid(65_534);
  process.setuid(65_534);
}
const { config, problems } = await loadConfig(root);
const { messages } = config ? await check({ config, root, env: {} }) : { messages: problems };
stdout.write(JSON.stringify(messages));
