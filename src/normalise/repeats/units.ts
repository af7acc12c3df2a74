import type { List, Paragraph, Parent } from 'mdast';
import { bracketsIn } from '../../language/brackets.js';
import { essenceOf, weightOf } from '../../language/essence.js';
import type { Flow } from '../../mdast/nodes.js';
import { isSolid, labelOf, leadsOn, opensGroup } from './lines.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A sentence with what decides whether it may be removed, or something between sentences that is never removed. */
export interface Unit {
  /** Undefined for code, tables, formulas, pictures and sentences that contain one. */
  sentence?: Sentence;
  /** What it says; equal for two that say the same. */
  key: string;
  /** How much it says, in Han characters. */
  weight: number;
  /** The heading, lead-in or list item above it: equal for two below the same one. */
  scope: number;
  /** The list that it is in, and the ordered one, whose items may be steps. */
  list?: List | undefined;
  steps?: List | undefined;
  /** All lists that it stands in, by what holds them; the outermost first. */
  lists: readonly Held[];
  /** The name at the start of its own paragraph. */
  named?: string;
  /** The name that it may give to what follows. */
  names?: string | undefined;
  /** The scope of what follows it, if it opens one. */
  opens?: number;
  /** Whether it introduces what follows: `…如下：`. */
  leads: boolean;
  /** The innermost list item that it is in. */
  item?: Parent | undefined;
  /** Whether its paragraph holds nothing else. */
  alone?: boolean;
  /** Whether code, a table, a formula or a picture is directly before or after its paragraph. */
  besideSolid: boolean;
}

/** A list, and what it is a block of. */
export interface Held {
  holder: Parent;
  list: List;
}

type Around = Pick<Unit, 'besideSolid' | 'leads'>;
type Place = Pick<Unit, 'scope' | 'list' | 'steps' | 'lists' | 'item'>;

/** The units of an answer or a section, in order. */
export function unitsOf(holder: Parent): Unit[] {
  const units: Unit[] = [];
  let scopes = 0;

  const walk = (parent: Parent, ancestors: Parent[], outer: Place): void => {
    const above = [...ancestors, parent];
    const place = { ...outer };
    for (const [index, child] of (parent.children as Flow[]).entries()) {
      if (child.type === 'paragraph') {
        const besideSolid = isSolid(parent.children[index - 1]) || isSolid(parent.children[index + 1]);
        const leads = parent.type === 'listItem' && index === 0 && parent.children.length > 1;
        addParagraph(child, above, place, { besideSolid, leads });
        if (parent.type === 'listItem' && index === 0) place.scope = ++scopes;
      } else if (child.type === 'list') {
        const steps = child.ordered ? child : place.steps;
        const lists = [...place.lists, { holder: parent, list: child }];
        for (const item of child.children) walk(item, [...above, child], { ...place, list: child, steps, lists, item });
      } else if (child.type === 'blockquote' || child.type === 'footnoteDefinition') {
        walk(child, above, { ...place, scope: ++scopes });
      } else {
        // HTML separates what comes before it from what comes after, as <details> does.
        if (child.type === 'heading' || (child.type === 'html' && isSolid(child))) place.scope = ++scopes;
        units.push({ ...wall(place), ...(child.type === 'heading' && { names: '' }) });
      }
    }
  };

  const addParagraph = (
    paragraph: Paragraph,
    ancestors: Parent[],
    place: Place,
    { besideSolid, leads }: Around,
  ): void => {
    const title = labelOf(paragraph);
    const sentences = sentencesOf(paragraph, ancestors);
    for (const [index, sentence] of sentences.entries()) {
      const essence = essenceOf(sentence.text);
      const weight = weightOf(essence);
      const key = [...essence, ...bracketsIn(sentence.text), ...sentence.links].join(' ');
      const opens = opensGroup(sentence, weight) ? ++scopes : undefined;
      const unit = {
        ...place,
        alone: sentences.length === 1,
        names: labelOf(sentence, weight, key),
        ...(opens !== undefined && { opens }),
        ...(index === 0 && title !== undefined && { named: title }),
      };
      const leadsHere = leads || opens !== undefined || leadsOn(sentence.text);
      if (sentence.solid) units.push({ ...wall(place), ...unit });
      else units.push({ ...unit, sentence, key, weight, leads: leadsHere, besideSolid });
      place.scope = opens ?? place.scope;
    }
  };

  walk(holder, [], { scope: 0, lists: [] });
  return units;
}

function wall(place: Place): Unit {
  return { ...place, key: '', weight: 0, leads: false, besideSolid: false };
}
