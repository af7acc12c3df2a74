import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { project } from '../support/project.js';
import { git } from '../support/repository.js';

interface Step {
  uses?: string;
  with?: Record<string, string>;
  run?: string;
  env?: Record<string, string>;
}

const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
  jobs: Record<string, { steps: Step[]; env?: Record<string, string> }>;
};
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What takes the place of programs that would reach the world: each writes down its words. */
const doubles = {
  docker:
    'case "$1" in run) mkdir -p from-image && for f in deck.apkg cheatsheet.pdf bank.json; do echo x > "from-image/$f"; done;; login) cat > /dev/null;; esac',
  gh: '',
  // The words of npm are tried for real, but for the last step.
  npx: 'shift 3; npm publish --dry-run --json "$@" > "$DONE/published.json"',
};

let root: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ root, remove } = await project({}));
  mkdirSync(join(root, 'bin'));
  for (const [name, script] of Object.entries(doubles)) {
    writeFileSync(join(root, 'bin', name), `#!/bin/sh\nset -e\necho "${name} $*" >> "$DONE/log"\n${script}\n`);
    chmodSync(join(root, 'bin', name), 0o755);
  }
  git(root, 'init', '-q', '--bare', '-b', 'main', 'origin.git');
  const files = [
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'Dockerfile',
    '.github',
    'scripts/changelog.mjs',
  ];
  for (const path of [...files, 'docs', 'schema', 'templates', 'lib', 'vendor'])
    cpSync(path, join(root, 'repository', path), { recursive: true });
  writeFileSync(join(root, 'repository/.gitignore'), 'package\n');
  git(join(root, 'repository'), 'init', '-qb', 'main');
  git(join(root, 'repository'), 'add', 'package.json', 'Dockerfile');
  git(join(root, 'repository'), 'commit', '-qm', 'release');
  git(join(root, 'repository'), 'remote', 'add', 'origin', join(root, 'origin.git'));
});
afterAll(() => remove());

/** Runs the steps of a job, all but the gate that runs this test; gives what the doubles wrote down. */
function run(name: string, tag = `v${version}`): { ok: boolean; said: string } {
  const { steps, env: ofJob = {} } = jobs[name] ?? { steps: [] };
  const isCheckedOut = steps.some(({ uses }) => uses?.startsWith('actions/checkout@'));
  const folder = isCheckedOut ? join(root, 'repository') : join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const { uses, with: given = {}, run, env } of steps) {
    if (uses?.startsWith('actions/upload-artifact@'))
      cpSync(join(folder, given.path ?? ''), join(root, 'artifact'), { recursive: true });
    if (uses?.startsWith('actions/download-artifact@')) cpSync(join(root, 'artifact'), folder, { recursive: true });
    if (run === undefined || run === '.ci/run') continue;
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...Object.fromEntries(
          Object.entries({ ...ofJob, ...env }).map(([key, value]) => [
            key,
            value
              .replace('${'.concat('{ github.repository }}'), 'cardpress/cardpress')
              .replace(/\$\{\{.*\}\}/u, 'token'),
          ]),
        ),
        PATH: `${join(root, 'bin')}:${process.env.PATH}`,
        DONE: root,
        GITHUB_REF_NAME: tag,
        GITHUB_REPOSITORY: 'cardpress/cardpress',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_ACTOR: 'somebody',
      },
    });
    if (done.status !== 0) return { ok: false, said: done.stdout + done.stderr };
  }
  return { ok: true, said: existsSync(join(root, 'log')) ? readFileSync(join(root, 'log'), 'utf8') : '' };
}

it('publishes nothing under a tag that is not the version', () => {
  expect(run('gate', 'v99.0.0').ok).toBe(false);
});

it('goes from the tag to package, image, release and the tag of the action', () => {
  for (const name of Object.keys(jobs)) expect(run(name), name).toMatchObject({ ok: true });
  const published = JSON.parse(readFileSync(join(root, 'published.json'), 'utf8'));
  expect(JSON.stringify(published)).toContain(`"version":"${version}"`);
  expect(readFileSync(join(root, 'artifact/notes.md'), 'utf8')).toContain('- `cardpress build`');
  const log = readFileSync(join(root, 'log'), 'utf8').split('\n');
  const image = 'ghcr.io/cardpress/cardpress';
  expect(log).toEqual([
    'npx --yes npm@11 publish ./cardpress.tgz --provenance --access public',
    `docker build --tag ${image}:latest --tag ${image}:${version} --label org.opencontainers.image.source=https://github.com/cardpress/cardpress .`,
    expect.stringMatching(
      /^docker run --rm --user \d+ --volume .*:\/notes .*:latest cardpress build --out-dir from-image$/u,
    ),
    'docker login ghcr.io --username somebody --password-stdin',
    `docker push --all-tags ${image}`,
    `gh release create v${version} --title v${version} --notes-file notes.md cardpress.tgz`,
    '',
  ]);
  const major = `refs/tags/v${version.split('.')[0]}`;
  expect(git(join(root, 'origin.git'), 'rev-parse', major)).toBe(git(join(root, 'repository'), 'rev-parse', 'HEAD'));
  // The image copies the package under the name that the workflow gives it.
  expect(readFileSync('Dockerfile', 'utf8')).toContain('COPY cardpress.tgz ');
  expect(execFileSync('tar', ['tzf', join(root, 'artifact/cardpress.tgz')], { encoding: 'utf8' })).toContain(
    'package/lib/cli/bin.js',
  );
});
