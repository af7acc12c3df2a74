import type { Root, RootContent, Yaml } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Node as Written } from 'yaml';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { questionOf } from '../structure/entries.js';
import type { Source } from '../text/source.js';
import { parseYaml } from '../text/yaml.js';
import { type Sides, sidesIn } from './sides.js';

/** Whether YAML may hold cards at all, which most does not. */
const mayHold = /(?:^|[\s{,[-])["']?(?:q|question|问|问题|题目|front|正面|term|术语|名词)["']?\s*:/iu;

/**
 * The questions in the front matter of a file, as sites keep flashcards, an FAQ or a glossary there. What they consist of
 * has no positions, because YAML folds and unescapes it.
 *
 * @param parse reads what is on a card as Markdown
 */
export function cardsIn(blocks: readonly RootContent[], source: Source, parse: (text: string) => Root): QuestionNode[] {
  const [first] = blocks;
  if (first?.type !== 'yaml' || !mayHold.test(first.value)) return [];
  return partsOf(first.value).flatMap(({ value, offset }) => {
    const document = parseYaml(value);
    if (document.errors.length > 0) return [];
    return sidesIn(document.contents as Written | null).map(sides => cardOf(sides, first, offset, source, parse));
  });
}

/** Those of the cards that the text of the file does not ask too, as that of a page with an FAQ does. */
export function notAsked(cards: readonly QuestionNode[], asked: readonly string[]): QuestionNode[] {
  const texts = new Set(asked.map(text => text.trim()));
  return cards.filter(({ children: [prompt] }) => !texts.has(textOf(prompt.children[0]).trim()));
}

/** YAML as a whole, or its keys one by one where one of them is none; their lines are kept. */
function partsOf(source: string): { value: string; offset: number }[] {
  if (parseYaml(source).errors.length === 0) return [{ value: source, offset: 0 }];
  const starts = [...source.matchAll(/^(?![\s#-])/gmu)].map(({ index }) => index);
  return starts.map((offset, at) => ({ value: source.slice(offset, starts[at + 1]), offset }));
}

function cardOf(sides: Sides, yaml: Yaml, offset: number, source: Source, parse: (text: string) => Root): QuestionNode {
  const [words, ...below] = blocksOf(sides.front, parse);
  const position = placeOf(yaml, offset + sides.from, offset + sides.to, source);
  const isText = words?.type === 'paragraph';
  const question = questionOf({
    words: isText ? words.children : [],
    answer: blocksOf(sides.back, parse),
    source: sides.front,
    position,
  });
  const [prompt] = question.children;
  if (!isText) prompt.children = [...(words ? [words] : []), ...below];
  else prompt.children.push(...below);
  visit(question, node => {
    if (node !== question) delete node.position;
  });
  if (position) question.position = position;
  return question;
}

function blocksOf(text: string, parse: (text: string) => Root): Flow[] {
  return parse(text).children.filter((node): node is Flow => node.type !== 'yaml' && node.type !== 'toml');
}

/** Where a part of the front matter stands in the file. */
function placeOf({ position, value }: Yaml, from: number, to: number, source: Source): QuestionNode['position'] {
  const start = position?.start.offset;
  if (!position || start === undefined) return position;
  const fence = source.slice(start, position.end.offset).indexOf('\n') + 1;
  const end = from + value.slice(from, to).trimEnd().length;
  const at = (index: number): Point => {
    const lines = value.slice(0, index).split('\n');
    return {
      line: position.start.line + lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      offset: start + fence + index,
    };
  };
  return { start: at(from), end: at(end) };
}
