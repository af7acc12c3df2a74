import { afterEach, expect, it } from 'vitest';
import { cardpress } from '../../support/cli.js';
import { project } from '../../support/project.js';

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

let remove = async () => {};
afterEach(() => remove());

const twice = '# A\n\n## What is a stack?\n\n![a](none.png) ![a](none.png)\n\n## What is a heap?\n';

async function report(text: string): Promise<{ code: number; issues: Issue[] }> {
  const made = await project({ 'sub/cardpress.config.json': '{}', 'sub/notes/a.md': text });
  remove = made.remove;
  // As GitLab does it, from the top of the repository.
  const { code, stdout } = await cardpress(
    made.root,
    'check',
    '--reporter',
    'code-climate',
    '--config',
    'sub/cardpress.config.json',
  );
  return { code, issues: JSON.parse(stdout) as Issue[] };
}

it('names each finding with its place in the repository', async () => {
  const { code, issues } = await report(twice);
  expect(code).toBe(0);
  expect(issues).toContainEqual(
    expect.objectContaining({
      check_name: 'missing-image',
      severity: 'minor',
      description: expect.stringContaining('none.png'),
      location: { path: 'sub/notes/a.md', lines: { begin: 5 } },
    }),
  );
  expect(issues).toContainEqual(expect.objectContaining({ check_name: 'unanswered', severity: 'info' }));
});

it('tells findings apart, and knows one again that only moved', async () => {
  const first = await report(twice);
  await remove();
  const moved = await report(twice.replace('# A', '# A\n\n\n'));
  const prints = ({ issues }: { issues: Issue[] }) =>
    issues.filter(one => one.location.path.endsWith('a.md')).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints(first)).size).toBe(prints(first).length);
  expect(prints(first).length).toBeGreaterThan(2);
  expect(prints(moved)).toEqual(prints(first));
});

it('prints errors too', async () => {
  const { code, issues } = await report('# A\n\n## What?\n<!-- card: sideways -->\n\nB\n');
  expect(code).toBe(1);
  expect(issues).toContainEqual(expect.objectContaining({ severity: 'major', location: expect.anything() }));
});
