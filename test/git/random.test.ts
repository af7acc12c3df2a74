import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { bringForward } from '../../src/git/forward.js';
import { noteVersions } from '../../src/git/versions.js';
import { opened } from './opened.js';
import { removeFolders, runGit, testRepo } from './repo.js';

afterEach(removeFolders);

interface Made {
  parents: number[];
  /** Its files by name. */
  files: Record<string, string>;
}

/** Commits with up to three parents; each takes over files of one of them, and may change some itself. */
const histories = fc
  .array(
    fc.record({
      parents: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3, size: 'max' }),
      isRoot: fc.nat(7).map(dice => dice === 0),
      takes: fc.nat(2),
      edits: fc.dictionary(
        fc.constantFrom('notes/a.md', 'notes/b.md', 'x'),
        fc.option(fc.constantFrom('1', '2', '3', '4', '5'), { nil: '' }),
        { maxKeys: 2, size: 'max' },
      ),
    }),
    { minLength: 8, maxLength: 30, size: 'max' },
  )
  .map(drawn => {
    const commits: Made[] = [];
    for (const [index, { parents, isRoot, takes, edits }] of drawn.entries()) {
      const known = isRoot ? [] : [...new Set(parents.map(back => index - 1 - back).filter(at => at >= 0))];
      const taken = commits[known[takes % known.length] ?? -1]?.files ?? {};
      const files = Object.fromEntries(Object.entries({ ...taken, ...edits }).filter(([, text]) => text !== ''));
      commits.push({ parents: known, files });
    }
    return commits;
  });

function write(commits: Made[]): string {
  const repo = testRepo();
  const stream = commits.map(({ parents, files }, index) => {
    // Commits without parents need a branch of their own; times that run backwards are seen in the wild.
    const lines = [`reset refs/heads/b${index}`, `commit refs/heads/b${index}`, `mark :${index + 1}`];
    lines.push(`committer a <a@example.com> ${1_600_000_000 + ((index * 7) % 10)} +0000`, 'data 0');
    parents.forEach((parent, place) => {
      lines.push(`${place === 0 ? 'from' : 'merge'} :${parent + 1}`);
    });
    lines.push('deleteall');
    for (const [path, text] of Object.entries(files))
      lines.push(`M 100644 inline ${path}`, `data ${text.length}`, text);
    return `${lines.join('\n')}\n\n`;
  });
  spawnSync('git', ['-C', repo.root, 'fast-import', '--quiet', '--export-marks=marks'], { input: stream.join('') });
  repo.git('symbolic-ref', 'HEAD', `refs/heads/b${commits.length - 1}`);
  return repo.root;
}

/** The notes of a commit, with their blobs, as git lists them. */
function notesAt(root: string, commit: string): Map<string, string> {
  const lines = runGit(root, ['ls-tree', '-r', commit, '--', 'notes/']).split('\n').filter(Boolean);
  return new Map(lines.map((line): [string, string] => [line.split('\t')[1] ?? '', line.split(/[ \t]/u)[2] ?? '']));
}

describe('noteVersions', () => {
  it('says of any history what git says of each of its commits', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async commits => {
        const root = write(commits);
        const repository = await opened(root);
        const versions = await noteVersions(repository, { paths: ['notes'] });
        const places = new Map(versions.map(({ commit }, index) => [commit, index]));

        for (const { commit, parents, files } of versions) {
          expect(new Map([...(await files())].sort())).toEqual(notesAt(root, commit));
          for (const parent of parents) expect(places.get(parent)).toBeLessThan(places.get(commit) ?? 0);
        }
        expect(new Map([...((await versions.at(-1)?.files()) ?? [])].sort())).toEqual(notesAt(root, 'HEAD'));

        // Nothing that changed the notes is missing, and the last version comes from all others.
        for (const line of runGit(root, ['rev-list', '--parents', 'HEAD']).split('\n')) {
          const [commit = '', ...parents] = line.split(' ');
          const notes = JSON.stringify([...notesAt(root, commit)]);
          const before = parents.length > 0 ? parents.map(one => JSON.stringify([...notesAt(root, one)])) : ['[]'];
          if (!before.includes(notes)) expect(places.has(commit)).toBe(true);
        }
        const visited = new Set<string>();
        const last = await bringForward(versions, {
          start: () => 'start',
          step: (_, { commit }) => {
            visited.add(commit);
            return commit;
          },
        });
        expect(visited.size).toBe(versions.length);
        expect(last).toBe(versions.at(-1)?.commit ?? 'start');
        repository.close();
      }),
      { numRuns: 25, interruptAfterTimeLimit: 40_000 },
    );
  });
});
