/**
 * Plays the Dockerfile without docker and ends with `N passed, N failed`: its lines run one after another over this
 * system's own files, of which nothing is changed (an overlay in a mount namespace), and then notes are built as users that
 * the container may run as. What it cannot tell is whether the image that FROM names has what this system has.
 *
 *     npm run test:image        needs Linux, root, Debian's packages and npm
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'cardpress-image-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

for (const name of ['context', 'upper', 'work', 'image']) mkdirSync(join(work, name));
execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', join(work, 'context')], {
  cwd: root,
});
const [tarball = ''] = readdirSync(join(work, 'context'));
copyFileSync(join(work, 'context', tarball), join(work, 'context/cardpress.tgz'));

const image = join(work, 'image');
const lines = [
  'set -eu',
  `mount -t overlay overlay -o lowerdir=/,upperdir=${join(work, 'upper')},workdir=${join(work, 'work')} ${image}`,
  `mount --rbind /dev ${image}/dev`,
  `mount -t proc proc ${image}/proc`,
  // What the image of Node has and this system may lack.
  `chroot ${image} sh -c 'id node 2>/dev/null || useradd --create-home node' >/dev/null`,
  ...play(instructionsOf(readFileSync(join(root, 'Dockerfile'), 'utf8'))),
];
writeFileSync(join(work, 'play.sh'), `${lines.join('\n')}\n`);
const { status } = spawnSync('unshare', ['--mount', '--pid', '--fork', 'sh', join(work, 'play.sh')], {
  stdio: 'inherit',
});
stdout.write(`\n${status === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed'}\n`);
process.exitCode = status === 0 ? 0 : 1;

/**
 * @param {string} text
 * @returns {[name: string, rest: string][]}
 */
function instructionsOf(text) {
  return text
    .split('\n')
    .filter(line => !line.startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => /** @type {[string, string]} */ ([line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]));
}

/**
 * Lines of a shell that do what the instructions say, and then build notes.
 *
 * @param {[name: string, rest: string][]} instructions
 */
function play(instructions) {
  const variables = ['PATH="$PATH"', 'HOME=/root'];
  let [user, folder] = ['root', '/'];
  const run = (who, command) =>
    `chroot --userspec=${who} ${image} env -i ${variables.join(' ')} sh -c ${quoted(`cd ${folder} && ${command}`)}`;
  const played = instructions.map(([name, rest]) => {
    if (name === 'RUN') return [`echo ${quoted(`== ${rest}`)}`, run(user, rest)];
    if (name === 'COPY') return [`cp ${join(work, 'context')}/${rest.split(' ').join(` ${image}`)}`];
    if (name === 'ENV') variables.push(quoted(rest));
    else if (name === 'USER') {
      user = rest;
      variables[1] = `HOME=/home/${rest}`;
    } else if (name === 'WORKDIR') folder = rest;
    else if (name === 'CMD') return [run(user, JSON.parse(rest).join(' '))];
    else if (name !== 'FROM') throw new Error(`An instruction that is not played: ${name}`);
    return [];
  });
  const sample =
    "mkdir -p a/notes && cd a && git init --quiet && printf '# A\\n\\n## 什么是栈？\\n\\n后进先出\\n' > notes/a.md";
  const built =
    'cd a && cardpress build && test -s dist/deck.apkg && test -s dist/cheatsheet.pdf && test -s dist/bank.json';
  return [
    ...played.flat(),
    `echo ${quoted('== builds as the user of the image')}`,
    run(user, `${sample} && cd .. && ${built}`),
    `echo ${quoted('== builds as any other user, in a folder of somebody else')}`,
    `chmod -R a+rwX ${image}/notes`,
    run('4242:4242', built),
  ];
}

/** @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
