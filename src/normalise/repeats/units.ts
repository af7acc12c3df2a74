import type { List, Paragraph, Parent } from 'mdast';
import { essenceOf, weightOf } from '../../language/essence.js';
import type { Flow } from '../../mdast/nodes.js';
import { isSolid, labelOf, leadsOn, opensGroup } from './lines.js';
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
  /** The list that it stands in, and the ordered one, whose items may be steps. */
  list?: List | undefined;
  steps?: List | undefined;
  /** All lists that it stands in, by what holds them; the outermost first. */
  lists: readonly Held[];
  /** The name that its own paragraph opens with. */
  named?: string;
  /** The name that it may give to what follows. */
  names?: string | undefined;
  /** The scope that what follows it stands in, where it opens one. */
  opens?: number;
  /** Whether it leads to what stands after it: `…如下：`. */
  leads: boolean;
  /** Whether code, a table, a formula or a picture stands right before or after its paragraph. */
  besideSolid: boolean;
}

/** A list, and what it is a block of. */
export interface Held {
  holder: Parent;
  list: List;
}

type Around = Pick<Unit, 'besideSolid' | 'leads'>;
type Place = Pick<Unit, 'scope' | 'list' | 'steps' | 'lists'>;

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
        for (const item of child.children) walk(item, [...above, child], { ...place, list: child, steps, lists });
      } else if (child.type === 'blockquote' || child.type === 'footnoteDefinition') {
        walk(child, above, { ...place, scope: ++scopes });
      } else {
        // HTML parts what stands before it from what comes after, as <details> does.
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
    for (const [index, sentence] of sentencesOf(paragraph, ancestors).entries()) {
      const essence = essenceOf(sentence.text);
      const weight = weightOf(essence);
      const key = [...essence, ...sentence.links].join(' ');
      const opens = opensGroup(sentence, weight) ? ++scopes : undefined;
      const unit = {
        ...place,
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
