import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankFile } from '../../src/artifacts/bank/emit.js';
import { NoteContents } from '../../src/artifacts/deck/content.js';
import { diagramsOf } from '../../src/diagrams/diagrams.js';
import { findMermaid } from '../../src/diagrams/mermaid.js';
import { compile, configSchema } from '../../src/index.js';
import remarkDiagrams, { type DiagramsOptions } from '../../src/normalise/diagrams.js';
import { noCache } from '../../src/pictures/cache.js';
import { project } from '../support/project.js';
import { run } from '../support/run.js';
import { sheetPage } from '../support/sheet-page.js';

const env = process.env;
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cardpress-test-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const flow = 'graph TD\n  A[开始] --> B{缓存 & <b>?}\n  click A "https://example.com/x" "tip"\n  B -->|否| C[(db)]\n';

/** The SVG of a source, or why there is none. */
async function drawn(source: string, diagrams = diagramsOf({ root, env, cache: noCache })): Promise<string> {
  try {
    const made = await diagrams.draw(source);
    return 'data' in made ? new TextDecoder().decode(made.data) : JSON.stringify(made);
  } finally {
    await diagrams.close();
  }
}

describe('a diagram', () => {
  it('is drawn as SVG of its own size, the same bytes each time, with nothing that runs or leads out', async () => {
    const svg = await drawn(flow);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
    expect(svg).toMatch(/<svg [^>]*width="\d+"[^>]*height="\d+"|<svg [^>]*height="\d+"[^>]*width="\d+"/u);
    for (const text of ['开始', '缓存', '否', 'db']) expect(svg).toContain(text);
    expect(svg).not.toMatch(/<script|example\.com|\son\w+=|foreignObject/u);
    expect(await drawn(flow)).toBe(svg);
  });

  it('hangs on neither the clock nor chance', async () => {
    const git = 'gitGraph\n  commit\n  commit\n  branch b\n  commit\n';
    const gantt = 'gantt\n  dateFormat YYYY-MM-DD\n  section S\n  A :a1, 2024-01-01, 30d\n';
    const diagrams = diagramsOf({ root, env, cache: noCache });
    const first = [await drawn(git, diagrams), await drawn(gantt, diagrams)];
    expect([await drawn(git), await drawn(gantt)]).toEqual(first);
    expect(first[1]).not.toContain('class="today"');
  });

  it.each([
    ['a mistake', 'graph TD\n A --> --> B', /^\{"problem":"Parse error on line 2/u],
    ['what is no diagram', 'hello', /^\{"problem":"No diagram type detected/u],
    [
      'a page of its own',
      'graph TD\n A["<img src=x onerror=alert(1)><script>x</script>"]',
      /^<svg (?!.*(?:onerror=|<script))/su,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await drawn(source)).toMatch(expected);
  });

  it('comes from the cache without a browser, under the name of its source', async () => {
    const kept = new Map<string, Uint8Array>();
    const cache = {
      read: async (key: string) => kept.get(key),
      write: async (key: string, data: Uint8Array) => void kept.set(key, data),
    };
    const first = diagramsOf({ root, env, cache });
    const made = await first.draw(flow);
    await first.close();
    const second = await diagramsOf({ root, env, browser: '/nowhere', cache }).draw(flow);
    expect(second).toEqual(made);
    expect([...kept.keys()]).toEqual([expect.stringMatching(/^diagram-[0-9a-f]{20}-\d+\.\d+\.\d+$/u)]);
    expect('name' in made && made.name).toBe(`cardpress-${[...kept.keys()][0]?.slice(8, 28)}.svg`);
  });

  it('needs a browser', async () => {
    const diagrams = diagramsOf({ root, env, browser: '/nowhere', cache: noCache });
    expect(JSON.parse(await drawn(flow, diagrams))).toEqual({
      lacks: expect.stringContaining('/nowhere'),
      remedy: expect.stringMatching(/\w/u),
    });
  });

  it("is drawn by the project's mermaid first", async () => {
    const ours = findMermaid(root);
    expect(ours?.script).toContain('node_modules');
    await mkdir(join(root, 'node_modules/mermaid/dist'), { recursive: true });
    await writeFile(join(root, 'node_modules/mermaid/package.json'), '{"version":"11.0.1"}');
    await writeFile(join(root, 'node_modules/mermaid/dist/mermaid.min.js'), '');
    expect(findMermaid(root)).toEqual({
      script: join(root, 'node_modules/mermaid/dist/mermaid.min.js'),
      version: '11.0.1',
    });
    await rm(join(root, 'node_modules'), { recursive: true });
  });
});

describe('remarkDiagrams', () => {
  const messages = async (text: string, drawDiagram?: DiagramsOptions['drawDiagram']) => {
    const { file } = await run(text, [remarkDiagrams, { drawDiagram }]);
    return file.messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
  };
  const block = (lang: string) => `\`\`\`${lang}\na\n\`\`\`\n\n`;

  it('says once a file and reason what stays code', async () => {
    const text = ['plantuml', 'mermaid', 'PlantUML', '{.mermaid}', 'echarts', 'js', 'math'].map(block).join('');
    const lacks = async () => ({ lacks: 'mermaid is not installed', remedy: 'Install it.' });
    expect(await messages(`${text}\`\`\`mermaid\n\`\`\`\n`, lacks)).toEqual([
      'undrawn-diagram: 3 diagrams (plantuml, echarts) are shown as code: only Mermaid is drawn.',
      'undrawn-diagram: 2 diagrams (mermaid) are shown as code: mermaid is not installed.',
    ]);
  });

  it('says of each diagram with a mistake what it is', async () => {
    expect(await messages(block('mermaid'), async () => ({ problem: 'Parse error' }))).toEqual([
      'bad-diagram: Mermaid cannot draw this diagram: Parse error. Its source is shown as code.',
    ]);
  });
});

it('cards, sheet and bank show the drawing; the text of the bank keeps the source', async () => {
  const notes =
    '# T\r\n\r\n## What happens?\r\n\r\n> - see\r\n>   ```mermaid\r\n>   graph TD\r\n>     A --> B\r\n>   ```\r\n';
  const made = await project({ 'notes/a.md': notes });
  try {
    const { bank } = await compile({ config: configSchema.parse({}), root: made.root, env, history: false });
    const [media] = bank.media;
    expect(bank.media).toHaveLength(1);
    expect(media).toMatchObject({ type: 'image/svg+xml', width: expect.any(Number), height: expect.any(Number) });
    const [question] = bankFile(bank).questions;
    expect(question?.answer.html).toContain(`<img src="${media?.path}" alt="" class="diagram">`);
    expect(question?.answer.markdown).toContain('```mermaid\n  > graph TD'.replace('  > ', '>   '));
    expect(question?.answer.text).toContain('A --> B');
    const [entry] = bank.entries;
    const note = entry?.type === 'question' ? new NoteContents(bank).of(entry) : undefined;
    expect(note?.fields.join('')).toContain(`<img src="${media?.name}" alt="" class="diagram">`);
    expect(note?.pictures).toEqual([media?.name]);
    expect(sheetPage(bank)).toContain(`class="diagram" style="width:${(media?.width ?? 0) / 16}em;height:auto"`);
  } finally {
    await made.remove();
  }
});
