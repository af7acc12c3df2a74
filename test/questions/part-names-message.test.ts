import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import type { FileDrafts } from '../../src/bank/drafts.js';
import { partNamesIn } from '../../src/project/part-names.js';

it('the names of parts are those of headings in answers, and not of what became a question', () => {
  const paths = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
  const files = paths.map(path => new VFile({ path, value: `# On ${path}\n\n## Scene\n\nx\n\n## Story\n\ny\n` }));
  const decisions = [
    { kind: 'question', rule: 'shared-parts', text: 'On it' },
    { kind: 'answer', rule: 'in-question', text: 'Scene' },
    { kind: 'question', rule: 'known', text: 'Story' },
  ];
  const drafts = paths.map(path => ({ path, decisions }) as unknown as FileDrafts);
  const [message] = partNamesIn(files).messages(drafts);
  expect(message?.reason).toContain('"Scene"');
  expect(message?.reason).not.toContain('Story');
});
