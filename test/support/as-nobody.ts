import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const lib = new URL('../../lib/', import.meta.url).href;

/** The administrator may read and write everything. */
const becomeNobody = `import process from 'node:process';
if (process.getuid() === 0) {
  process.setgroups([]);
  process.setgid(65_534);
  process.setuid(65_534);
}
`;

/**
 * Runs a program as a user whom permissions bind.
 * @param module below `lib/`; `it` in the program
 * @param program what it works on is `input`; sets `output`, which is given back
 */
export async function asNobody(module: string, program: string, input: unknown): Promise<unknown> {
  const text = `const it = await import(${JSON.stringify(new URL(module, lib).href)});
const input = ${JSON.stringify(input)};
${becomeNobody}let output;
${program}
process.stdout.write(JSON.stringify(output));`;
  const { stdout } = await promisify(execFile)(execPath, ['--input-type=module', '-e', text], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  return JSON.parse(stdout);
}
