import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Pluggable, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import * as cardpress from '../src/index.js';

const { MissingPluginError, UserError, ...library } = cardpress;

/** Runs a plugin with nothing but the parser before it; what it made, and what it said. */
async function alone(
  plugin: Pluggable,
  text: string,
): Promise<{ tree: string; said: (string | undefined)[]; file: VFile }> {
  const file = new VFile({ path: 'a.md', value: text });
  const processor = unified().use(remarkParse).use([plugin]);
  const tree = (await processor.run(processor.parse(file), file)) as Root;
  return { tree: JSON.stringify(tree), said: file.messages.map(({ ruleId }) => ruleId), file };
}

const noPicture: cardpress.ImagesOptions = { paths: [], open: async () => 'unreadable' };

describe('after remark-parse alone', () => {
  const working: [name: string, plugin: Pluggable, text: string, makes: string][] = [
    ['remarkPresetCardpress', library.remarkPresetCardpress, '| a |\n| - |\n| ==b== |\n', '"type":"table"'],
    ['remarkHighlight', library.remarkHighlight, 'a ==b== c', '"type":"mark"'],
    ['remarkFormulas', library.remarkFormulas, 'a $x^2$ b', '"type":"inlineMath"'],
    ['remarkQuestions', library.remarkQuestions, '## What is a?\n\nb', '"type":"question"'],
    ['remarkEmoji', library.remarkEmoji, 'a :tada: b', '🎉'],
    ['remarkJoinLines', library.remarkJoinLines, '甲\n乙', '"甲乙"'],
    ['remarkLinks', library.remarkLinks, 'see [[b#c]]', '"heading":"c"'],
    ['remarkCodeTokens', library.remarkCodeTokens, '```js\nlet a;\n```', '"tokens"'],
    ['remarkImages', [library.remarkImages, noPicture], '![a](b.png)', '"missing"'],
  ];

  it.each(working)('%s works', async (_, plugin, text, makes) => {
    expect((await alone(plugin, text)).tree).toContain(makes);
  });

  it('remarkIgnore works', async () => {
    const { tree, file } = await alone(library.remarkIgnore, 'a\n\n<!-- ignore: unanswered -->\n');
    expect(file.data.ignored).toEqual([{ rules: ['unanswered'] }]);
    expect(tree).not.toContain('ignore');
  });

  it('remarkImages says that it needs options', async () => {
    const refused = alone(library.remarkImages as Pluggable, '![a](b.png)');
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(/`paths` and `open`/u);
  });

  const needy: [name: string, plugin: Pluggable, needs: string][] = [
    ['remarkCards', library.remarkCards, 'Use remarkQuestions before remarkCards.'],
    ['remarkContainers', library.remarkContainers, 'Use remarkQuestions before remarkContainers.'],
    ['remarkHtml', library.remarkHtml, 'Use remarkQuestions before remarkHtml.'],
    ['remarkNavigation', library.remarkNavigation, 'Use remarkQuestions before remarkNavigation.'],
    ['remarkReferences', library.remarkReferences, 'Use remarkQuestions before remarkReferences.'],
    ['remarkRepeatedText', library.remarkRepeatedText, 'Use remarkQuestions before remarkRepeatedText.'],
    ['remarkUnanswered', library.remarkUnanswered, 'Use remarkQuestions before remarkUnanswered.'],
    [
      'remarkFormulaErrors',
      library.remarkFormulaErrors,
      'Use remarkFormulas or remark-math before remarkFormulaErrors.',
    ],
    ['remarkFrontMatter', library.remarkFrontMatter, 'Use remark-frontmatter before remarkFrontMatter.'],
  ];

  it.each(needy)('%s says what it needs', async (_, plugin, needs) => {
    const refused = alone(plugin, '## What is a?\n\nb\n');
    await expect(refused).rejects.toThrow(MissingPluginError);
    await expect(refused).rejects.toThrow(needs);
  });

  it.each(needy)('%s has what it needs in the preset and remarkQuestions', async (name, plugin) => {
    const processor = unified().use(remarkParse).use(library.remarkPresetCardpress);
    if (name !== 'remarkFrontMatter') processor.use(library.remarkQuestions);
    processor.use([plugin]);
    await expect(processor.run(processor.parse('## What is a?\n\nb\n'), new VFile())).resolves.toBeDefined();
  });

  it('no exported plugin is left out here', () => {
    const exported = Object.keys(library).filter(name => name.startsWith('remark'));
    expect(
      [...working, ...needy]
        .map(([name]) => name)
        .concat('remarkIgnore')
        .sort(),
    ).toEqual(exported.sort());
  });
});
