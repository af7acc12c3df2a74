import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import { boldNameOf } from '../text/bold-names.js';
import { namesFollowUps } from '../text/follow-up-names.js';
import { asks } from '../text/question-likeness.js';
import { contentBlocks } from './content-blocks.js';
import type { Scope } from './scopes.js';

/**
 * Finds the questions right below a name of follow-up questions (`### 꼬리 질문 대비`, `**追问**`), a folded heading too: they are
 * questions of their own, inside the answer that they go on from, if all of them have answers.
 */
export function settleFollowUps(scopes: Scope[]): Scope[] {
  return scopes.map(scope => {
    const { heading, found, source } = scope;
    if (heading && namesFollowUps(textOf(heading))) {
      const others = found.filter(one => one.type !== 'group' && contentBlocks([one], source).length > 0);
      const areAll =
        others.length === 0 && found.some(isAsked) && found.every(one => one.type !== 'group' || isAsked(one));
      return areAll
        ? { ...scope, found: found.map(one => (one.type === 'group' ? { ...one, isFollowUp: true } : one)) }
        : scope;
    }
    return found.some(isName) ? { ...scope, found: belowNames(found) } : scope;
  });
}

/** The headings that ask below a name of follow-up questions. */
export function followUpsIn(scopes: Scope[]): Set<Scope> {
  const following = new Set<Scope>();
  let depth: number | undefined;
  for (const scope of scopes) {
    const { heading } = scope;
    if (!heading) continue;
    if (depth !== undefined && heading.depth <= depth) depth = undefined;
    if (depth !== undefined && asks(textOf(heading))) following.add(scope);
    else if (namesFollowUps(textOf(heading))) depth ??= heading.depth;
  }
  return following;
}

/** What was found, where a name goes with the questions below it. */
function belowNames(found: Found[]): Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const name = all.at(-1);
    if (!isAsked(one) || !isName(name)) all.push(one);
    else {
      all.pop();
      const title = nameIn(name as Flow);
      const within = new Map(
        questionsIn(one).map(question => [question, [title, ...(one.within?.get(question) ?? [])]]),
      );
      all.push({ ...one, nodes: [name, ...one.nodes], within, isFollowUp: true });
    }
  }
  return all;
}

function isName(one: Found | undefined): one is Flow {
  return one !== undefined && one.type !== 'group' && namesFollowUps(nameIn(one));
}

/** The words of a heading or a bold line. */
function nameIn(node: Flow): string {
  return (node.type === 'heading' ? textOf(node) : (boldNameOf(node) ?? '')).trim();
}

/** Whether nothing but questions is in a group, and all of them have answers. */
function isAsked(one: Found): one is Group {
  return (
    one.type === 'group' &&
    one.parts.every(part => part.type === 'question') &&
    questionsIn(one).every(({ children: [, answer] }) => answer.children.length > 0)
  );
}
