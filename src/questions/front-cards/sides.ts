import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { isOptionHeading } from '../structure/options.js';

/** Question and answer of a card as they stand in YAML, and where it begins and ends there. */
export interface Sides {
  /** As Markdown. */
  front: string;
  back: string;
  from: number;
  to: number;
}

/** The names of front and back in what sites and tools read: flashcards, an FAQ, a glossary. */
const pairs: readonly [front: RegExp, back: RegExp][] = [
  [/^(?:q|question|问|问题|题目)$/iu, /^(?:a|answers?|答|答案|回答)$/iu],
  [/^(?:front|正面)$/iu, /^(?:back|背面|反面)$/iu],
  [/^(?:term|术语|名词)$/iu, /^(?:definition|meaning|定义|释义)$/iu],
];
const keys = {
  options: /^(?:options|choices|选项)$/iu,
  /** Beside `answers`, which are the options then. */
  right: /^(?:correct|correct[ _-]?(?:answer|index|option)|answer[ _-]?index|正确答案)$/iu,
  explanation: /^(?:explanation|explain|rationale|解析|解释|说明)$/iu,
};

/** What a path or an address is, whatever its key is called: the front of a product, for one. */
const path = /^(?:https?:|\.{0,2}\/)\S*$|\.(?:png|jpe?g|webp|svg|gif|md|html?|pdf|mp[34])$/iu;

/** The cards among the values of YAML: items of a list that all ask, or a map itself. Those without an answer have an empty back. */
export function sidesIn(node: Node | null): Sides[] {
  if (isMap(node)) {
    const own = sidesOf(node, undefined);
    return own && own.back !== '' ? [own] : node.items.flatMap(({ value }) => sidesIn(value as Node | null));
  }
  if (!isSeq(node)) return [];
  const maps = node.items.filter(item => isMap(item));
  const cards = maps.map(map => sidesOf(map, firstIndexIn(maps)));
  const isOfCards = maps.length === node.items.length && cards.every(card => card !== undefined);
  if (isOfCards && cards.some(({ back }) => back !== '')) return cards;
  return maps.flatMap(map => map.items.flatMap(({ value }) => sidesIn(value as Node | null)));
}

function sidesOf(map: YAMLMap, firstIndex: number | undefined): Sides | undefined {
  for (const [asked, answered] of pairs) {
    const front = textIn(at(map, asked));
    if (front === undefined || !/\p{L}/u.test(front) || path.test(front)) continue;
    const card = chosen(front, at(map, answered), choicesIn(map), firstIndex);
    if (!card) continue;
    const explanation = textIn(at(map, keys.explanation));
    const [from = 0, to = from] = map.range ?? [];
    return { ...card, back: [card.back, explanation ?? ''].join('\n\n').trim(), from, to };
  }
  return undefined;
}

interface Choices {
  options: Node | undefined;
  right: Node | undefined;
}

function choicesIn(map: YAMLMap): Choices {
  const [options, right] = [at(map, keys.options), at(map, keys.right)];
  const answers = pairs.flatMap(([, answered]) => at(map, answered) ?? [])[0];
  if (!options && right && isSeq(answers)) return { options: answers, right };
  return { options, right: right ?? (options && answers) };
}

/** Front and back; options to choose from stand on the front. */
function chosen(
  front: string,
  answer: Node | undefined,
  { options, right }: Choices,
  firstIndex: number | undefined,
): Pick<Sides, 'front' | 'back'> | undefined {
  if (!options) return { front, back: textIn(answer ?? right) ?? '' };
  const words = optionsIn(options);
  if (!words) return undefined;
  const index = indexIn(right);
  if (index !== undefined && firstIndex === undefined) return undefined;
  const back = index === undefined ? textIn(right) : words[index - (firstIndex ?? 0)];
  return { front: `${front}\n\n${words.map(itemOf).join('\n')}`, back: back ?? '' };
}

/** Whether the right options are counted from 0 or from 1, if one of them tells. */
function firstIndexIn(maps: YAMLMap[]): 0 | 1 | undefined {
  const choices = maps.map(choicesIn);
  if (choices.some(({ right }) => indexIn(right) === 0)) return 0;
  const isLast = ({ options, right }: Choices) => isSeq(options) && indexIn(right) === options.items.length;
  return choices.some(isLast) ? 1 : undefined;
}

function indexIn(node: Node | undefined): number | undefined {
  return isScalar(node) && typeof node.value === 'number' ? node.value : undefined;
}

function at(map: YAMLMap, key: RegExp): Node | undefined {
  return (map.items.find(pair => key.test(keyOf(pair)))?.value ?? undefined) as Node | undefined;
}

/** Options with their letters. */
function optionsIn(node: Node): string[] | undefined {
  const values = isSeq(node) ? node.items : isMap(node) ? node.items.map(({ value }) => value) : [];
  const texts = values.flatMap(value => textIn(value as Node) ?? []);
  if (texts.length < 2 || texts.length < values.length) return undefined;
  const areLettered = texts.every((text, at) => isOptionHeading(text, at));
  return areLettered ? texts : texts.map((text, at) => `${letterAt(at)}. ${text}`);
}

function letterAt(at: number): string {
  return String.fromCharCode(65 + at);
}

/** A text, or texts as a list. */
function textIn(node: Node | null | undefined): string | undefined {
  if (isScalar(node)) return scalarText(node.value, node.source);
  if (!isSeq(node)) return undefined;
  const texts = node.items.flatMap(item => (isScalar(item) ? (scalarText(item.value, item.source) ?? []) : []));
  if (texts.length === 0 || texts.length < node.items.length) return undefined;
  return texts.length === 1 ? texts[0] : texts.map(itemOf).join('\n');
}

function scalarText(value: unknown, source: string | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? (source ?? String(value)) : undefined;
}

function itemOf(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}`;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value).trim() : '';
}
