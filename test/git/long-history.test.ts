import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { fileHistory } from '../../src/git/file-history.js';
import { noteVersions } from '../../src/git/versions.js';
import { opened } from './opened.js';
import { removeFolders, testRepo } from './repo.js';

afterAll(removeFolders);

const commits = 500;
const bytes = 350_000;
const line = (file: number, commit: number, index: number) => `${file} ${commit} ${index} `.padEnd(100, 'x');

/** A history in which each commit changes one line in one of the files, the same at each call. */
function longHistory(files: number): string {
  const repo = testRepo();
  const texts = Array.from({ length: files }, (_, file) =>
    Array.from({ length: bytes / files / 101 }, (_, index) => line(file, 0, index)),
  );
  const stream: string[] = [];
  for (let commit = 0; commit < commits; commit++) {
    const changed = commit === 0 ? [...texts.keys()] : [commit % files];
    stream.push(`commit refs/heads/main\ncommitter a <a@example.com> ${1_600_000_000 + commit} +0000\ndata 0\n`);
    for (const file of changed) {
      const text = texts[file] ?? [];
      text[(commit * 31) % text.length] = line(file, commit, 0);
      const data = text.map(one => `${one}\n`).join('');
      stream.push(`M 100644 inline notes/${file}.md\ndata ${data.length}\n${data}\n`);
    }
  }
  spawnSync('git', ['-C', repo.root, 'fast-import', '--quiet'], { input: stream.join('') });
  repo.git('reset', '-q', '--hard', 'main');
  return repo.root;
}

describe('500 commits of 350 KB', () => {
  it.each([1, 50])('are read whole, in %i files', async files => {
    const repository = await opened(longHistory(files));
    const versions = await noteVersions(repository, { paths: ['notes'] });
    const blobs = new Set<string>();
    for (const version of versions) for (const blob of (await version.files()).values()) blobs.add(blob);
    const data = await Promise.all([...blobs].map(blob => repository.objects.read(blob)));
    expect(versions).toHaveLength(commits);
    expect(data).toHaveLength(commits + files - 1);
    if (files === 1) {
      const added = await (await fileHistory(repository, 'notes/0.md')).addedLines();
      expect(added).toHaveLength(Math.floor(bytes / 101) + commits - 1);
    }
    repository.close();
  });
});
