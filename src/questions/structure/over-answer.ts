import { textOf } from '../../mdast/text.js';
import { isSameTitle, nameOfFile } from '../text/file-titles.js';
import { introducesPage } from '../text/introducing.js';
import { isOfProject } from '../text/page-names.js';
import { isAspect, isBareName, partOf } from '../text/parts.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import { isKeyPoints } from '../text/section-names.js';
import { askingBelowTitle } from '../thresholds.js';
import { announcesQuestions } from './announced.js';
import { contentBlocks, isLinks } from './content-blocks.js';
import { asksBelow, familiesOf } from './families.js';
import type { Names } from './named-lists.js';
import { underHeading } from './over-parts.js';
import { hasItems, type Scope } from './scopes.js';

/**
 * Where a file has no heading with its title, its name asks (`什么是闭包？.md`) and hardly any of its headings does, the name is a
 * heading above them: they are the parts of its answer. A name without a question mark asks only if the file begins with a text that
 * may answer it.
 */
export function overAnswer(scopes: Scope[], { path, title, more, shared }: Names): Scope[] {
  const [before, ...headed] = scopes;
  const [first] = headed;
  if (!shared || !before || before.heading) return scopes;
  if (!first?.heading) return first ? scopes : overText(before, title ?? nameOfFile(path));
  if (first.isFileTitle) return scopes;
  const name = title ?? nameOfFile(path);
  if (name === undefined || questionLikeness(name) < 2 || isOfProject(name) || announcesQuestions(name)) return scopes;
  const outer = familiesOf(headed)[0]?.children ?? [];
  const own = outer.filter(({ heading }) => !isKeyPoints(textOf(heading), more));
  const [opening] = own;
  if (!answers(before) && (!asks(name) || !opening || (own.length === 1 && isLikeTitle(opening)))) return scopes;
  if (headed.some(({ heading }) => isSameTitle(name, textOf(heading)) || shared.isKnown(textOf(heading))))
    return scopes;
  if (headed.some(({ item, found }) => item || found.some(one => one.type === 'group' && !one.isWeak))) return scopes;
  const areMostlyAsking = own.filter(asksBelow).length > own.length * askingBelowTitle;
  return areMostlyAsking || holdsQuestions(headed, own) ? scopes : underHeading(name, before, first.heading, headed);
}

/** The text of a file without headings below its name, if that asks and the text may answer it. */
function overText(before: Scope, name: string | undefined): Scope[] {
  const [opening] = contentBlocks(before.nodes, before.source);
  if (name === undefined || questionLikeness(name) < 2 || isOfProject(name) || announcesQuestions(name))
    return [before];
  if (!opening || !answers(before)) return [before];
  return underHeading(name, before, { depth: 1, position: opening.position }, []);
}

/** Whether a file begins with a text that may answer its name, rather than introduce the page or lead elsewhere. */
function answers(before: Scope): boolean {
  const words = contentBlocks(before.nodes, before.source);
  const [first] = words;
  if (!first || hasItems(before) || isLinks(words)) return false;
  return textOf(first).trim() !== '' && !introducesPage(textOf(first).trim());
}

/** Whether a heading that is alone at its level may be the title of what is below it. */
function isLikeTitle({ heading }: Scope): boolean {
  const text = textOf(heading);
  return partOf(text) === undefined && !isAspect(text);
}

/** Whether more headings ask outright than there are parts, which makes some of these sections of questions. */
function holdsQuestions(headed: Scope[], own: Scope[]): boolean {
  const asking = headed.filter(({ heading }) => asks(textOf(heading)) && !isBareName(textOf(heading)));
  return asking.length > own.length;
}
