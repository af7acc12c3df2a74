// Java programs of others that check what was made. They want Java 17, and Maven, which brings them.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Maven ends before careful compiling pays: it takes 5 s of a processor, and 9 s without these. */
const brief = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/**
 * Has the program of a folder here, with a `pom.xml` and a `Validate.java`, check files.
 * @returns {number} an exit code
 */
export function validate(name, files) {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const jars = join(tmpdir(), `cardpress-${name}`);
  mkdirSync(jars, { recursive: true });
  const run = (command, words) =>
    spawnSync(command, words, { stdio: 'inherit', env: { MAVEN_OPTS: brief, ...env } }).status ?? 1;
  const pom = join(folder, 'pom.xml');
  const fetched = run('mvn', ['-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`]);
  return fetched || run('java', ['-cp', join(jars, '*'), join(folder, 'Validate.java'), ...files]);
}
