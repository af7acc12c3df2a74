// Runs command lines of the compiled cardpress, for the scenarios in this folder: one for each line of JSON,
// `{ args, cwd, env }`, and answers each with a line, `{ code, stdout, stderr }`. Starting Node takes longer than most of them.
// usage: node run-commands.mjs LIB_FOLDER
import { join } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [lib] = argv.slice(2);
const { main } = await import(pathToFileURL(join(lib, 'cli/main.js')).href);

for await (const line of createInterface({ input: stdin })) {
  const { args, cwd, env } = JSON.parse(line);
  const said = { stdout: '', stderr: '' };
  const stream = name => ({
    write(text) {
      said[name] += text;
    },
  });
  const code = await main(args, { cwd, env, stdout: stream('stdout'), stderr: stream('stderr') }).catch(error => {
    said.stderr += error.stack;
    return 1;
  });
  stdout.write(`${JSON.stringify({ code, ...said })}\n`);
}
