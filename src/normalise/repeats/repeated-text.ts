import { isDeepStrictEqual } from 'node:util';
import type { PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { excerpt } from '../../diagnostics/excerpt.js';
import { requireQuestions } from '../../diagnostics/missing-plugin.js';
import { report } from '../../diagnostics/report.js';
import { essenceOf } from '../../language/essence.js';
import type { AnswerNode, Change, QuestionNode, SectionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { isIgnored } from '../../questions/ignore.js';
import { say } from '../../say/say.js';
import { cut } from './cut.js';
import { repeatsAmong } from './match.js';
import { placer } from './place.js';
import type { Sentence } from './sentences.js';
import { unitsOf } from './units.js';

/**
 * Removes what an answer or a section says twice, word for word or paraphrased; the first copy stays. Every removal is
 * a message with both places and a change with the original text. Code, tables, formulas and pictures stay.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkRepeatedText() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkRepeatedText');
    const placeOf = placer(file);
    visit(tree, node => {
      if (isIgnored(file, 'repeated-text', node.position?.start.line)) return SKIP;
      if (node.type === 'question') {
        cleanPrompt(node, file);
        clean(node.children[1], node.changes, file, placeOf);
      } else if (node.type === 'section') clean(node, node.changes, file, placeOf);
      else return;
      return SKIP;
    });
  };
}

export const step = {
  name: 'repeated-text',
  // Two links are the same if they have the same target.
  after: ['ignore', 'references'],
  plugin: remarkRepeatedText,
  options: ({ config }: { config: { rules: { 'repeated-text'?: string | undefined } } }) =>
    config.rules['repeated-text'] !== 'off',
} as const;

type PlaceOf = ReturnType<typeof placer>;

/** Removes the paragraph below the words of a question that says them again, as where a title is repeated as the question. */
function cleanPrompt({ children: [prompt], changes }: QuestionNode, file: VFile): void {
  const [first, second] = prompt.children;
  if (second?.type !== 'paragraph' || !second.position || !second.children.every(isWords)) return;
  const [title, said] = [textOf(first), textOf(second)];
  if (said.trim() === '' || !isDeepStrictEqual(askedIn(title), askedIn(said))) return;
  changes.push(removed(said, second.position, first?.position, file));
  prompt.children.splice(1, 1);
}

/** What a question says; titles often go without its mark. */
function askedIn(text: string): string[] {
  return essenceOf(text.replace(/[\s?？]+$/u, ''));
}

/** Whether nothing is lost with it but how it looks. */
function isWords({ type }: PhrasingContent): boolean {
  return type === 'text' || type === 'strong' || type === 'emphasis' || type === 'inlineCode';
}

function clean(holder: AnswerNode | SectionNode, changes: Change[], file: VFile, placeOf: PlaceOf): void {
  // Positions are read before anything is cut.
  const found = [...repeatsAmong(unitsOf(holder))].flatMap(([later, first]) => {
    const [sentence, kept] = [later.sentence, first.sentence];
    const change = sentence && kept && changeOf(sentence, kept, file, placeOf);
    return change ? [{ sentence, change }] : [];
  });
  for (const { change } of found) changes.push(change);
  cut(found.map(({ sentence }) => sentence));
}

function changeOf(sentence: Sentence, first: Sentence, file: VFile, placeOf: PlaceOf): Change | undefined {
  const position = placeOf(sentence);
  // Text whose position is unknown must not be removed: nobody could restore it.
  if (!position) return undefined;
  return removed(sentence.text, position, placeOf(first), file);
}

function removed(text: string, position: Position, first: Position | undefined, file: VFile): Change {
  report(file, {
    rule: 'repeated-text',
    reason: say('Repeated text removed: "{text}" was already said{first}.', {
      text: excerpt(text.trim(), 40),
      first: at(first),
    }),
    remedy: say('Delete one of the two in the notes, or reword it if both are meant.'),
    place: position,
  });
  const original = String(file).slice(position.start.offset, position.end.offset);
  return { rule: 'repeated-text', original, replacement: '', position, ...(first && { first }) };
}

function at(position: Change['first']): string {
  return position
    ? say(' at line {line}, column {column}', { line: position.start.line, column: position.start.column })
    : '';
}
