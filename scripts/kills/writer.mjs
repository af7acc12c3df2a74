// Writes one set of files after the other until it is killed: each time all of them have the same content.
//   node writer.mjs LIB FOLDER
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

const [, , lib, folder] = argv;
const { writeAll } = await import(pathToFileURL(join(lib, 'io/write.js')).href);
const paths = ['cards.lock', 'dist/deck.apkg', 'dist/cheatsheet.pdf', 'dist/bank.json'].map(name => join(folder, name));
const scope = { folder: join(folder, 'dist'), others: [paths[0]] };
stdout.write('ready\n');
for (let round = 0; ; round++) {
  const data = new Uint8Array(50_000).fill(round % 256);
  await writeAll(
    paths.map(path => ({ path, data })),
    scope,
  );
}
