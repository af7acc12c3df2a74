import type { Paragraph } from 'mdast';
import type { Flow, QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { endsAsking } from '../structure/content-blocks.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { hasAnswerLabel } from '../text/answer-labels.js';
import { boldName, boldStart } from '../text/bold-names.js';
import { hasAskingLabel, hasFollowUpLabel, hasNumber, isLabelOnly, isOfInterview } from '../text/labels.js';
import { joinLines, linesOf } from '../text/lines.js';
import { partOf } from '../text/parts.js';
import { asks, questionLikeness } from '../text/question-likeness.js';
import { beginsClosing, isKeyPoints } from '../text/section-names.js';
import type { Source } from '../text/source.js';
import { askedInside, boldLabel, boldNumbers, boldWeight } from '../thresholds.js';
import type { Dialect, Found } from './dialect.js';

interface Asked {
  index: number;
  words: Paragraph;
  rest: Flow[];
  /** Whether it ends with its block: a quote holds the answer too. */
  isQuoted?: boolean;
}

/** A question in bold on its own line, `**Q: …**` or `**1. …?**`, with the answer below it. */
export const bold: Dialect<'bold'> = {
  name: 'bold',
  title: phrase('a bold line'),
  docs: '`**Q: …**` or `**question?**` on a line of its own',
  explicit: false,
  weight: ({ questions }) => questions * boldWeight,
  find(run, source) {
    const askedIf = (numbered: boolean) =>
      run.flatMap((node, index) => {
        const one =
          node.type === 'paragraph'
            ? (askedIn(node, source, numbered) ?? (numbered ? undefined : titleIn(node, run[index + 1], source)))
            : quotedIn(node, source);
        return one ? [{ index, ...one }] : [];
      });
    const numbered = askedIf(true);
    const isCounted = areCounted(numbered, run);
    const asked = isCounted ? numbered : withoutRhetoric(withoutPoints(askedIf(false), run), run.length);
    const found: Found[] = run.slice(0, asked[0]?.index ?? run.length);
    let above: string | undefined;
    let start: number | undefined;
    let parent: string | undefined;
    for (const [index, one] of asked.entries()) {
      const next = asked[index + 1];
      const end = next?.index ?? run.length;
      if (isSection(one, next)) {
        found.push(...run.slice(start ?? one.index, end));
        start = undefined;
        continue;
      }
      if (next && isTitle(one, next)) {
        above = textOf(one.words).trim();
        start ??= one.index;
        continue;
      }
      if (!doesAsk(one)) above = undefined;
      const isFollowing = isFollowUp(one);
      if (!isFollowing) parent = textOf(one.words).trim();
      const titles = [above, isFollowing ? parent : undefined].filter(title => title !== undefined);
      const last = one.isQuoted ? one.index + 1 : end;
      const question = questionFrom(one, run.slice(one.index + 1, last), source);
      found.push({
        type: 'group',
        dialect: this,
        parts: [question],
        nodes: run.slice(start ?? one.index, last),
        ...(isCounted && { isLike: true }),
        ...(titles.length > 0 && { within: new Map([[question, titles]]) }),
      });
      found.push(...run.slice(last, end));
      start = undefined;
    }
    return found;
  },
};

/** Questions without the points of their answers: where most are labelled, `**1. Pros**` counts those, and `**Why it matters:**` introduces one. */
function withoutPoints(asked: Asked[], run: Flow[]): Asked[] {
  const isLabelled = ({ words }: Asked) => hasAskingLabel(textOf(words));
  const labelled = asked.filter(isLabelled).length;
  const isPair = (one: Asked) => isLabelled(one) && hasAnswerLabel(textOf(one.rest[0] ?? run[one.index + 1]));
  if (
    (labelled < askedInside.least && !asked.some(isPair)) ||
    labelled <= asked.filter(doesAsk).length * askedInside.labelled
  )
    return asked;
  return asked.filter((one, index) => {
    const text = textOf(one.words).trim();
    const next = asked[index + 1];
    if (!isLabelled(one) && /[:：]$/u.test(text) && doesAsk(one)) return false;
    return doesAsk(one) || !hasNumber(text) || (next !== undefined && isTitle(one, next));
  });
}

/**
 * Questions without follow-ups that nobody answers below them, since they are asked in passing, and without a last line that
 * introduces the headings below: `**Judge the following:**`.
 */
function withoutRhetoric(asked: Asked[], end: number): Asked[] {
  return asked.filter((one, at) => {
    const next = asked[at + 1];
    if (one.rest.length + (next?.index ?? end) - one.index > 1) return true;
    return !isFollowUp(one) && (next !== undefined || !/[:：]$/u.test(textOf(one.words).trim()));
  });
}

function isFollowUp({ words }: Asked): boolean {
  return hasFollowUpLabel(textOf(words));
}

/** Whether bold numbers count tasks with their solutions below: points of a text say all they have to say on their line. */
function areCounted(asked: Asked[], run: Flow[]): boolean {
  return (
    asked.length >= boldNumbers &&
    asked.every(({ words: { children }, index, rest }, at) => {
      const isNext = boldNumber.exec(textOf(children[0]).trim())?.[1] === String(at + 1);
      return isNext && rest.length + (asked[at + 1]?.index ?? run.length) - index > 1;
    })
  );
}

const boldNumber = /^[（(]?(\d{1,3})[.)）、:：](?!\d)/u;

/**
 * A paragraph that starts with a bold question, which is the whole line.
 *
 * @param numbered whether a bold number is enough
 */
export function askedIn(paragraph: Paragraph, source: Source, numbered = false): Omit<Asked, 'index'> | undefined {
  const lines = linesOf(paragraph, source);
  const [first, ...others] = lines;
  const start = first && boldStart(first);
  // `Follow-up: why?` needs no bold.
  if (first && hasFollowUpLabel(first.text) && asks(first.text.trim()))
    return { words: joinLines([first], source), rest: others.length > 0 ? [joinLines(others, source)] : [] };
  if (!first || !start) return undefined;
  const text = textOf(start.bold).trim();
  if (hasAnswerLabel(text)) return undefined;
  const tail = textOf(start.after).trim();
  const isLabel = isAskingLabel(text) || /^[（(]?\d{1,3}[.)）、:：]$/u.test(text);
  // `**1)** The number of campaigns.`: only the label is bold.
  const isWhole = /^[\p{P}\p{S}\p{Extended_Pictographic}\p{Cf}\p{Mn}\s]*$/u.test(tail);
  if (
    !(numbered && boldNumber.test(text)) &&
    !(isLabel && tail !== '') &&
    !(isWhole && (questionLikeness(text) === 2 || hasNumber(text)))
  )
    return undefined;
  const rest = others.length > 0 ? [joinLines(others, source)] : [];
  return { words: joinLines([first], source), rest };
}

/** Whether a text is nothing but a label of questions, as `**Q12**` or `**🔴 Interview question:**`. */
function isAskingLabel(text: string): boolean {
  if (!hasAskingLabel(`${text} `)) return false;
  return text.length < boldLabel || (isLabelOnly(text) && isOfInterview(text.replace(/^\P{L}+/u, '')));
}

/** A quote whose first line is a bold question, and whose others answer it. */
function quotedIn(node: Flow, source: Source): Omit<Asked, 'index'> | undefined {
  const [first, ...others] = node.type === 'blockquote' ? node.children : [];
  const asked = first?.type === 'paragraph' ? askedIn(first, source) : undefined;
  if (!asked || !asks(textOf(asked.words).trim())) return undefined;
  const rest = [...asked.rest, ...others];
  return rest.length > 0 && !endsAsking(rest) ? { words: asked.words, rest, isQuoted: true } : undefined;
}

/** A line that is bold as a whole with nothing below it but a bold line that asks: `**一、网络**`. */
function titleIn(node: Paragraph, below: Flow | undefined, source: Source): Omit<Asked, 'index'> | undefined {
  const next = below?.type === 'paragraph' ? askedIn(below, source) : undefined;
  const [line, ...others] = next && doesAsk(next) ? linesOf(node, source) : [];
  const name = line && others.length === 0 ? boldName(line) : undefined;
  if (!line || name === undefined || hasAnswerLabel(`${name}：`) || partOf(name) !== undefined) return undefined;
  return { words: joinLines([line], source), rest: [] };
}

/** Whether a line is the name of a section, or sums up those before it: `**8. 总结**`. */
function isSection({ words }: Asked, next: Asked | undefined): boolean {
  const text = textOf(words).trim();
  return isKeyPoints(text) || (next === undefined && !asks(text) && beginsClosing(text));
}

/** Whether a line with nothing below it but a line that asks is the title of what follows: `**(1) Networks**`. */
function isTitle(one: Asked, next: Asked): boolean {
  return one.rest.length === 0 && next.index === one.index + 1 && !doesAsk(one) && doesAsk(next);
}

function doesAsk({ words }: Pick<Asked, 'words'>): boolean {
  return questionLikeness(textOf(words).trim()) === 2;
}

/** The question that blocks begin with, with the others as its answer. */
export function upTo([first, ...below]: Flow[], source: Source): QuestionNode | undefined {
  const asked = first?.type === 'paragraph' ? askedIn(first, source) : undefined;
  return asked && questionFrom({ index: 0, ...asked }, below, source);
}

function questionFrom({ words, rest }: Asked, below: Flow[], source: Source): QuestionNode {
  const question = questionOf({ words: words.children, answer: [], source });
  splitAnswer(question, structuredClone([...rest, ...below]));
  return question;
}
