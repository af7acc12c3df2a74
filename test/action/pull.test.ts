import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { git } from '../support/repository.js';
import { note } from '../support/story.js';
import { tokens } from './forge.js';
import { Hub } from './hub.js';

const stack = note('Structures', ['What is a stack?', 'Last in, first out.']);
const reworded = note('Structures', ['What does a stack do?', 'Last in, first out.']);
const grown = note('Structures', ['What does a stack do?', 'Last in, first out.'], ['What is a heap?', 'A tree.']);

let published: Hub;
let hub: Hub;
beforeAll(async () => {
  published = await Hub.open({ 'cardpress.config.json': '{ "only": ["deck"] }', 'notes/structures.md': stack });
  expect((await published.onPush(git(published.writer, 'rev-parse', 'HEAD'))).ok).toBe(true);
});
afterAll(() => published.remove());
beforeEach(async () => {
  hub = await published.copy();
});
afterEach(() => hub.remove());

const body = () => hub.forge.comments.map(one => one.body).join('\n---\n');

describe('a pull request of the same repository', () => {
  it('gets one comment, which later runs write anew', async () => {
    const sha = await hub.push({ 'notes/structures.md': reworded }, 'topic');
    const run = await hub.onPull(sha);
    expect(run.ok, run.log).toBe(true);
    expect(hub.forge.changes).toEqual(['POST /repos/someone/notes/issues/3/comments 201']);
    expect(body()).toContain('Importing the deck: **1 updated**');
    expect(body()).toContain('What does a stack do&#63; (notes&#47;structures&#46;md): was What is a stack&#63;');
    // The same again is no change.
    await hub.onPull(sha);
    expect(hub.forge.changes).toHaveLength(1);
    await hub.onPull(await hub.push({ 'notes/structures.md': grown }, 'topic'));
    expect(hub.forge.changes.slice(1)).toEqual([
      expect.stringMatching(/^PATCH \/repos\/someone\/notes\/issues\/comments\/\d+ 200$/u),
    ]);
    expect(hub.forge.comments).toHaveLength(1);
    expect(body()).toContain('**1 new, 1 updated**');
  });

  it('that takes a question out says how to find its card', async () => {
    const queue = note('Structures', ['What is a queue?', 'First in, first out.']);
    await hub.onPull(await hub.push({ 'notes/structures.md': queue }, 'topic'));
    expect(body()).toContain('**1 new, 1 retired**');
    expect(body()).toMatch(/```\nnid:\d+\n```/u);
  });

  it('that changes no card gets none, and one with errors is told so', async () => {
    await hub.onPull(await hub.push({ 'README.md': 'Hello' }, 'topic'));
    expect(hub.forge.changes).toEqual([]);
    const broken = await hub.onPull(
      await hub.push(
        { 'notes/structures.md': '<!-- card: none -->\n\n# A\n\n## What?\n<!-- card: sideways -->\n\nB\n' },
        'topic',
      ),
    );
    expect(broken.ok).toBe(false);
    expect(broken.steps.at(-1)).toBe('verdict');
    expect(broken.annotations).toContainEqual(
      expect.objectContaining({ kind: 'error', file: 'notes/structures.md', line: expect.stringMatching(/\d/u) }),
    );
    expect(body()).toContain('These notes do not build');
    expect(broken.uploaded.size).toBe(0);
  });

  it('keeps its hands off a comment that somebody else marked as ours', async () => {
    const user = { login: 'stranger', type: 'User' };
    hub.forge.comments.push({ id: 1, body: '<!-- cardpress: cardpress-latest -->', user, author_association: 'NONE' });
    await hub.onPull(await hub.push({ 'notes/structures.md': reworded }, 'topic'));
    expect(hub.forge.changes).toEqual(['POST /repos/someone/notes/issues/3/comments 201']);
  });

  it('finds its comment behind a hundred others', async () => {
    const sha = await hub.push({ 'notes/structures.md': reworded }, 'topic');
    const user = { login: 'somebody', type: 'User' };
    for (let id = 1; id <= 120; id++)
      hub.forge.comments.push({ id, body: 'Hello', user, author_association: 'MEMBER' });
    const bot = { login: 'github-actions[bot]', type: 'Bot' };
    const mark = '<!-- cardpress: cardpress-latest -->';
    hub.forge.comments.push({ id: 121, body: `${mark}\nold`, user: bot, author_association: 'NONE' });
    await hub.onPull(sha);
    expect(hub.forge.changes).toEqual(['PATCH /repos/someone/notes/issues/comments/121 200']);
  });

  it('without leave to comment is built all the same, with a warning', async () => {
    const run = await hub.onPull(await hub.push({ 'notes/structures.md': reworded }, 'topic'), undefined, {
      token: tokens.read,
    });
    expect(run.ok, run.log).toBe(true);
    expect(run.annotations.at(-1)?.message).toContain('pull-requests: write');
    expect(run.summary).toContain('**1 updated**');
  });
});

describe('a pull request of a fork', () => {
  it.each([
    ['a token that may read', tokens.read],
    ['no token', ''],
  ])('with %s changes nothing and says all in its summary', async (_, token) => {
    const sha = await hub.push({ 'notes/structures.md': reworded }, 'topic');
    const run = await hub.onPull(sha, 'stranger/notes', { token, inputs: { 'commit-lock': 'true' } });
    expect(run.ok, run.log).toBe(true);
    expect(run.summary).toContain('Importing the deck: **1 updated**');
    expect(run.uploaded.has('deck.apkg')).toBe(true);
    expect(hub.forge.changes).toEqual([]);
    expect(run.steps).not.toContain('comment');
    expect(git(hub.forge.bare, 'log', '--format=%s', 'main')).toBe('change');
  });
});

it.each(['pull_request_target', 'workflow_run'])(
  'refuses %s, where strangers are built with a token that may write',
  async event => {
    const sha = git(hub.writer, 'rev-parse', 'HEAD');
    const run = await hub.run({ event, ref: 'refs/heads/main', sha });
    expect(run.ok).toBe(false);
    expect(run.annotations.at(-1)?.message).toContain(event);
    expect(hub.forge.log).toEqual([]);
  },
);
