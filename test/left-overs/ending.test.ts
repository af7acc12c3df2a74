import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ending = new URL('../../lib/left-overs/ending.js', import.meta.url).href;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cardpress-ending-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a program that says `ready`, and gives it signals. */
async function run(program: string, ...signals: NodeJS.Signals[]) {
  const path = join(folder, 'file');
  await writeFile(path, '');
  const head = `import { atEnd, uninterrupted } from '${ending}';
import { rmSync } from 'node:fs';
const file = ${JSON.stringify(path)};
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
`;
  const child = spawn(execPath, ['--input-type=module', '-e', head + program], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const signal = signals.shift();
    if (signal !== undefined) child.kill(signal);
  });
  const [code, signal] = await once(child, 'close');
  return { code, signal, said, left: existsSync(path) };
}

const removing = 'atEnd(() => rmSync(file)); ';
const ready = "console.log('ready'); await sleep(60_000);";

describe('a process with work on its way', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('cleans up and ends as %s ends it', async signal => {
    expect(await run(removing + ready, signal)).toMatchObject({ code: null, signal, left: false });
  });

  it('cleans up where it exits', async () => {
    expect(await run(`${removing}process.exit(3);`)).toMatchObject({ code: 3, left: false });
  });

  it('leaves alone what was done before, and listens no more', async () => {
    const program = `atEnd(() => rmSync(file))(); await sleep(50); console.log(process.listenerCount('SIGINT')); await sleep(60_000);`;
    expect(await run(program, 'SIGINT')).toMatchObject({ signal: 'SIGINT', said: '0\n', left: true });
  });

  it('hears a signal that came before it stopped listening', async () => {
    const program = `const callOff = atEnd(() => rmSync(file)); process.kill(process.pid, 'SIGTERM'); callOff(); await sleep(60_000);`;
    expect(await run(program)).toMatchObject({ signal: 'SIGTERM', left: true });
  });

  it('cleans up the rest where one of them fails', async () => {
    const program = `atEnd(() => { throw new Error('no'); }); ${removing}${ready}`;
    expect(await run(program, 'SIGTERM')).toMatchObject({ signal: 'SIGTERM', left: false });
  });

  it('finishes what must not be interrupted, and only that', async () => {
    const program = `${removing}await uninterrupted(async () => { console.log('in'); await sleep(500); console.log('done'); });
console.log('not reached');`;
    const ended = await run(program, 'SIGINT');
    expect(ended).toMatchObject({ signal: 'SIGINT', said: 'in\ndone\n', left: false });
  });

  it('does not wait for it at the second signal', async () => {
    const program = `${removing}await uninterrupted(async () => { console.log('in'); await sleep(200); console.log('still'); await sleep(60_000); });`;
    expect(await run(program, 'SIGINT', 'SIGTERM')).toMatchObject({ signal: 'SIGTERM', left: false });
  });

  it('leaves it to another listener whether it ends', async () => {
    const program = `process.on('SIGINT', () => { console.log('mine'); process.exit(7); }); ${removing}${ready}`;
    expect(await run(program, 'SIGINT')).toMatchObject({ code: 7, said: 'ready\nmine\n', left: false });
  });
});
