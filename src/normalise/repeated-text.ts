import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../messages/report.js';
import type { AnswerNode, Change, SectionNode } from '../questions/nodes.js';
import { cut } from './cut.js';
import { placeOf } from './place.js';
import { repeats } from './repeats.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { tokensOf } from './tokens.js';

interface Known {
  sentence: Sentence;
  tokens: string[];
}

/**
 * Takes out a sentence that an answer or a section says twice, exactly or with another opening; the first stays.
 * Every removal is a message with both places and a change with the original text. Code, tables and formulas stay.
 */
export default function remarkRepeatedText() {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, node => {
      if (node.type === 'question') clean(node.children[1], node.changes, file);
      else if (node.type === 'section') clean(node, node.changes, file);
      else return;
      return SKIP;
    });
  };
}

function clean(holder: AnswerNode | SectionNode, changes: Change[], file: VFile): void {
  const seen = new Shingles();
  const removals: { sentence: Sentence; first: Known }[] = [];
  for (const sentence of sentencesOf(holder)) {
    const tokens = tokensOf(sentence.text);
    const first = seen.near(tokens).find(known => repeats(known.tokens, tokens));
    if (first) removals.push({ sentence, first });
    else seen.add({ sentence, tokens });
  }
  // Places are read before anything is cut, and cuts run from the end, so that no cut moves a later one.
  const found = removals.flatMap(({ sentence, first }) => {
    const change = changeOf(sentence, first, file);
    return change ? [{ sentence, change }] : [];
  });
  for (const { change } of found) changes.push(change);
  for (const { sentence } of found.toReversed()) cut(sentence);
}

function changeOf(sentence: Sentence, { sentence: first }: Known, file: VFile): Change | undefined {
  const place = placeOf(sentence, file);
  const position = place ?? sentence.paragraph.position;
  // What could not be told where it was must not be taken out: nobody could put it back.
  if (!position) return undefined;
  const firstPosition = placeOf(first, file);
  report(file, {
    rule: 'repeated-text',
    reason: `Repeated text taken out: "${excerpt(sentence.text)}" was said before${at(firstPosition)}.`,
    remedy: 'Delete one of the two in the notes, or reword it if both are meant.',
    place: position,
  });
  const original = place ? String(file).slice(place.start.offset, place.end.offset) : sentence.text;
  return { rule: 'repeated-text', original, replacement: '', position, ...(firstPosition && { first: firstPosition }) };
}

function at(position: Change['first']): string {
  return position ? ` at line ${position.start.line}, column ${position.start.column}` : '';
}

function excerpt(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}

/** Earlier sentences by runs of four tokens, so that only those that share one are compared. */
class Shingles {
  private readonly index = new Map<string, Known[]>();

  add(known: Known): void {
    for (const shingle of shinglesOf(known.tokens)) {
      const others = this.index.get(shingle);
      if (others) others.push(known);
      else this.index.set(shingle, [known]);
    }
  }

  /** Sentences that share at least a third of the shingles, most shared first. */
  near(tokens: string[]): Known[] {
    const shingles = shinglesOf(tokens);
    const shared = new Map<Known, number>();
    for (const shingle of shingles) {
      for (const known of this.index.get(shingle) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count * 3 >= shingles.size)
      .sort(([, a], [, b]) => b - a)
      .map(([known]) => known);
  }
}

const width = 4;

function shinglesOf(tokens: string[]): Set<string> {
  const shingles = new Set<string>();
  for (let index = 0; index + width <= tokens.length; index++) {
    shingles.add(tokens.slice(index, index + width).join(' '));
  }
  return shingles;
}
