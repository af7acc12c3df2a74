import type { List, ListItem, Nodes, Paragraph, Parent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Flow } from '../../questions/nodes.js';
import { essenceOf, weightOf } from '../../text/essence.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A sentence with what decides whether it may be taken out, or something that is never taken out between two. */
export interface Unit {
  /** Undefined for code, tables, formulas, pictures and sentences that hold one. */
  sentence?: Sentence;
  /** What it says; equal for two that say the same. */
  key: string;
  /** How much it says, in Han characters. */
  weight: number;
  /** The heading, lead or list item that it stands below: equal for two that stand below the same. */
  scope: number;
  /** The short line before it that may name what it is about; empty where there is none. */
  label: string;
  /** Whether it leads to what stands after it: `…如下：`. */
  leads: boolean;
  /** Whether code, a table, a formula or a picture stands right before or after its paragraph. */
  besideSolid: boolean;
  /** The ordered list that it stands in, if any, whose items may be steps. */
  steps?: List;
}

const leadsOn =
  /[:：]\s*$|如下|下面|以下|下图|上图|如图|图中|图示|下表|上表|下列|上述|\b(?:below|following|(?<!\bas \w+ )above)\b|as shown|\bfigure\b/iu;
const ended = /[.。!！?？;；…]["'”’」』)）]*\s*$/u;
const solidBlocks = new Set(['code', 'table', 'math', 'html', 'image']);

/** The longest text, in Han characters, that may be a name for what follows. */
const longestLabel = 10;
const longestTitle = 20;

/** The units of an answer or a section, in order. */
export function unitsOf(holder: Parent): Unit[] {
  const units: Unit[] = [];
  let scopes = 0;
  let label = '';

  const walk = (parent: Parent, ancestors: Parent[], outer: number, steps: List | undefined): void => {
    const above = [...ancestors, parent];
    let scope = outer;
    for (const [index, child] of (parent.children as Flow[]).entries()) {
      if (child.type === 'paragraph') {
        const before = isSolid(parent.children[index - 1]);
        const after = isSolid(parent.children[index + 1]);
        scope = addParagraph(child, above, scope, steps, { before, after });
        if (parent.type === 'listItem' && index === 0) scope = ++scopes;
      } else if (child.type === 'heading') {
        scope = ++scopes;
        label = '';
        units.push(wall(scope));
      } else if (child.type === 'list') {
        for (const item of child.children)
          walk(item as ListItem, [...above, child], scope, child.ordered ? child : steps);
      } else if (child.type === 'blockquote' || child.type === 'footnoteDefinition')
        walk(child, above, ++scopes, steps);
      else units.push(wall(scope));
    }
  };

  const addParagraph = (
    paragraph: Paragraph,
    ancestors: Parent[],
    outer: number,
    steps: List | undefined,
    solid: { before: boolean; after: boolean },
  ): number => {
    let scope = outer;
    const sentences = sentencesOf(paragraph, ancestors);
    for (const [index, sentence] of sentences.entries()) {
      if (!sentence) {
        units.push(wall(scope));
        continue;
      }
      const { text } = sentence;
      const essence = essenceOf(text);
      const besideSolid = (index === 0 && solid.before) || (index === sentences.length - 1 && solid.after);
      const key = [...essence, ...sentence.links].join(' ');
      const weight = weightOf(essence);
      const title = isTitle(paragraph) && weight <= longestTitle;
      const leads = title || leadsOn.test(text);
      units.push({ sentence, key, weight, scope, label, leads, besideSolid, ...(steps && { steps }) });
      if (title || /[:：]\s*$/u.test(text)) scope = ++scopes;
      if (weight <= longestLabel && !ended.test(text)) label = key;
    }
    return scope;
  };

  walk(holder, [], 0, undefined);
  return units;
}

function wall(scope: number): Unit {
  return { key: '', weight: 0, scope, label: '', leads: false, besideSolid: false };
}

/** A paragraph that is all strong stands as a heading. */
function isTitle({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'strong';
}

function isSolid(node: Nodes | undefined): boolean {
  if (!node) return false;
  if (node.type === 'paragraph') return textOf(node, { includeImageAlt: false }) === '' && node.children.length > 0;
  return solidBlocks.has(node.type) && !(node.type === 'html' && /^<!--[\s\S]*-->$/u.test(node.value));
}
