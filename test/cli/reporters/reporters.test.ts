import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { afterEach, expect, it } from 'vitest';
import { cardpress } from '../../support/cli.js';
import { project } from '../../support/project.js';

const notes = {
  'cardpress.config.json': '{ "only": ["bank"] }',
  'notes/一 a#b.md': '# A\n\n## What is this?\n\n![a](none.png) ![b](none%0A.png)\n\n## What is that?\n',
};
const hostile = '# A\n\n## What?\n\n![a](<x ::error::y%0A.png>)\n\n<!-- card: "a\n::error::b" -->\n';

let remove = async () => {};
afterEach(() => remove());

async function made(files: Record<string, string>) {
  const { root, remove: removeIt } = await project(files);
  remove = removeIt;
  return root;
}

it('prints a valid SARIF log with the place of each finding, and nothing else', async () => {
  const root = await made(notes);
  const { code, stdout, stderr } = await cardpress(root, 'build', '--reporter', 'sarif');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const log = JSON.parse(stdout);
  // In the words of a later draft, which read the same.
  const { id: _id, $schema: _draft, ...schema } = sarif;
  const validate = new Ajv({
    strict: false,
    unicodeRegExp: false,
    formats: { uri: true, 'uri-reference': true, 'date-time': true },
  }).compile(schema);
  validate(log);
  expect(validate.errors).toBeNull();
  expect(validate({ ...log, version: '2.0' })).toBe(false);
  const [{ tool, results }] = log.runs;
  const found = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'missing-image');
  expect(found).toMatchObject({
    level: 'warning',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'notes/%E4%B8%80%20a%23b.md', uriBaseId: 'SRCROOT' },
          region: { startLine: 5, startColumn: 1 },
        },
      },
    ],
  });
  expect(tool.driver.rules[found.ruleIndex]).toMatchObject({
    id: 'missing-image',
    helpUri: expect.stringMatching(/docs\/rules\.md#missing-image$/u),
  });
  expect(await readFile(join(root, 'dist/bank.json'), 'utf8')).toContain('What is this');
});

it('prints a line for each finding, from the folder where it runs', async () => {
  const root = await made(notes);
  const { stdout } = await cardpress(join(root, 'notes'), 'check', '--reporter', 'compact');
  expect(stdout).toMatch(/^一 a#b\.md:5:1: warning: .*none\.png.* \[missing-image\]$/mu);
  expect(stdout).toMatch(/^一 a#b\.md:7:1: info: .* \[unanswered\]$/mu);
  expect(stdout).toContain('2 questions: 1 answered');
});

it('annotates the lines on GitHub, and adds to the summary of the job', async () => {
  const root = await made(notes);
  const github = ['env:GITHUB_ACTIONS=true', `env:GITHUB_STEP_SUMMARY=${join(root, 'summary.md')}`];
  const { code, stdout, stderr } = await cardpress(root, 'build', ...github);
  expect(code).toBe(0);
  expect(stdout).toContain('2 questions');
  expect(stderr).toMatch(/^::warning file=notes\/一 a#b\.md,line=5,col=1,title=missing-image::.*none\.png/mu);
  expect(stderr).toMatch(/^::notice file=notes\/一 a#b\.md,line=7,col=1,title=unanswered::/mu);
  expect(stderr).toContain('missing-image');
  await cardpress(root, 'check', ...github);
  const summary = await readFile(join(root, 'summary.md'), 'utf8');
  expect(summary.match(/^### cardpress$/gmu)).toHaveLength(2);
  expect(summary).toContain('2 questions: 1 answered, 1 unanswered. 0 errors, 2 warnings.');
  expect(summary).toContain('| `missing-image` | warning | 2 |');
  expect(summary).toContain('Written: bank.');
});

it('shows at most ten annotations of a kind, and names how many there are', async () => {
  const pictures = (name: string) => `## What is ${name}?\n\n![](${name}1.png) ![](${name}2.png)\n`;
  const files = Array.from({ length: 12 }, (_, file) => [`notes/${file}.md`, `# A\n\n${pictures(`p${file}`)}`]);
  const root = await made(Object.fromEntries(files));
  const { stdout } = await cardpress(root, 'check', '--reporter', 'github');
  const shown = stdout.split('\n').filter(line => line.startsWith('::warning'));
  expect(shown).toHaveLength(10);
  expect(shown[0]).toContain('(and 1 more)');
});

it('lets no text of the notes give the server an order', async () => {
  const root = await made({ 'notes/a.md': hostile });
  const { stdout } = await cardpress(root, 'check', '--reporter', 'github');
  const orders = stdout.split(/\r?\n/u).filter(line => /^\s*::/u.test(line));
  expect(orders.length).toBeGreaterThan(0);
  for (const order of orders) expect(order).toMatch(/^::(?:error|warning|notice) file=notes\/a\.md,line=\d/u);
});

it('says where the summary of the job could not be written', async () => {
  const root = await made(notes);
  const at = `env:GITHUB_STEP_SUMMARY=${join(root, 'none/summary.md')}`;
  const { code, stderr } = await cardpress(root, 'check', 'env:GITHUB_ACTIONS=true', at);
  expect(code).toBe(0);
  expect(stderr).toMatch(/The summary of the job was not written: .*none\/summary\.md/u);
});

it('takes one form of output', async () => {
  const root = await made(notes);
  for (const words of [
    ['--json', '--reporter', 'sarif'],
    ['--explain', '--reporter', 'sarif'],
    ['--reporter', 'xml'],
  ])
    expect(await cardpress(root, 'check', ...words)).toMatchObject({ code: 2 });
  const { stdout } = await cardpress(root, 'check', '--reporter', 'json', '--explain');
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, decisions: expect.anything() });
});
