import type { Decision } from '../mdast/decision.js';
import type { QuestionNode } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { type Plain, phrases, say } from '../say/say.js';
import { type Group, questionsIn } from './dialects/dialect.js';
import { frontMatterCards } from './dialects/front-matter-cards.js';
import type { Remembered } from './memory/remember.js';
import type { Accepted } from './structure/accepted.js';
import type { Level } from './structure/level.js';
import type { Scope } from './structure/scopes.js';
import type { Reason, Verdict } from './structure/verdict.js';

/** The decisions on a file's headings and items, in the order of the file. */
export function explain(scopes: Scope[], { classified, alone, kept }: Remembered): Decision[] {
  return scopes.flatMap(scope => {
    const verdict = scope.heading && classified.verdicts.get(scope);
    const other = kept.has(scope) ? alone.verdicts.get(scope) : undefined;
    const own = verdict ? ofHeading(scope, verdict, classified.level) : undefined;
    const heading = own && other ? keptAs(own, ofHeading(scope, other, alone.level)) : own;
    const items = scope.found.flatMap(one => {
      if (one.type !== 'group') return [];
      const others = ofGroup(one, alone.groups.get(one));
      return ofGroup(one, classified.groups.get(one)).map((item, index) => {
        const question = questionsIn(one)[index];
        return question && kept.has(question) ? keptAs(item, others[index] ?? item) : item;
      });
    });
    return heading ? [heading, ...items] : items;
  });
}

/** Those on the cards in its front matter. */
export function explainCards(cards: readonly QuestionNode[]): Decision[] {
  const { name, title } = frontMatterCards;
  return cards.map(({ children: [prompt], position }) => ({
    text: textOf(prompt.children[0]).trim(),
    kind: 'question',
    rule: name,
    why: say('it is {title}', { title: say(title) }),
    change: say('`dialects.{name}: off` in the config leaves it as it is', { name }),
    ...(position && { position }),
  }));
}

/** A decision made only because the question is known; `other` is the decision based on the file alone. */
function keptAs(decision: Decision, other: Decision): Decision {
  const kind = other.kind === 'question' ? 'answer' : other.kind;
  return {
    ...decision,
    rule: 'known',
    why: say('it was one before; going by the file alone it would be {noun}: {why}', {
      noun: say(nouns[kind]),
      why: other.why,
    }),
  };
}

const nouns = phrases({ title: 'the title', section: 'a section', answer: 'part of an answer' });

const kinds = { title: 'title', question: 'question', section: 'section', content: 'answer' } as const;

function ofHeading({ heading, item }: Scope, { kind, reason }: Verdict, level: Level | undefined): Decision {
  const position = heading?.position;
  return {
    text: textOf(heading).trim(),
    // Anything below a section such as 参考 is part of that section.
    kind: reason === 'in-section' ? 'section' : kinds[kind],
    rule: reason,
    why: whys[reason](level, item !== undefined),
    change: say(changes[kind]),
    ...(position && { position }),
  };
}

const whys: Record<Reason, (level: Level | undefined, inList: boolean) => string> = {
  comment: () => say('a comment below it says so'),
  tag: () => say('it has the tag #card'),
  known: () => say('it was one before'),
  rank: (level, inList) =>
    inList
      ? say(
          'it starts a list item, and level {depth} holds the questions of this file: of its {headings} headings, {like} look like questions and {answered} have text of their own',
          valuesOf(level),
        )
      : say(
          'level {depth} holds the questions of this file: of its {headings} headings, {like} look like questions and {answered} have text of their own',
          valuesOf(level),
        ),
  'below-rank': level =>
    say('it is below level {depth}, which holds the questions, but not below a question', { depth: level?.depth }),
  leaf: () => say('it looks like a question, and there is no heading below it'),
  'text-above': level =>
    say(
      'it is above level {depth}, which holds the questions of this file, but has text, or its key points, and no heading below it that may be a question',
      { depth: level?.depth },
    ),
  'term-above': level =>
    say('it is above level {depth}, which holds the questions of this file, but the text below it explains it', {
      depth: level?.depth,
    }),
  'term-title': () => say('it is the title of the file, but the text below it explains it'),
  'asks-above': level =>
    say(
      'it is above level {depth}, which holds the questions of this file, but it asks or compares something and has text of its own',
      { depth: level?.depth },
    ),
  'asks-below': () => say('it is below a question, but it is numbered or labelled and asks something'),
  'below-term': () => say('it is below a heading that asks nothing, and it asks something or holds such questions'),
  parts: () => say('the headings below it are parts of one question (题目, 思路, 代码, 优点, Answer, …)'),
  'shared-parts': () =>
    say(
      'the headings below it are called as those of other files in its folder, so they are parts of one question (`partNames`)',
    ),
  'sub-question': () => say('it asks something, and the heading above it has no text of its own'),
  title: () => say('it is the first heading, and all others are below it'),
  'other-title': () => say('it is the first heading, but the front matter gives the file a different title'),
  'holds-questions': () => say('it has no text of its own, and the headings below it ask something'),
  'holds-topics': () => say('it has no text of its own, and much stands below each of the headings below it'),
  'holds-items': () => say('there are questions of another form below it'),
  'above-rank': level =>
    say('it is above level {depth}, which holds the questions of this file', { depth: level?.depth }),
  name: () => say('its name is one that is never a question (要点, 总结, 参考, Summary, …)'),
  contents: () => say('there are only questions or names of headings below it that stand elsewhere in the file'),
  links: () => say('there are only links below it'),
  tasks: () => say('there are only tasks to be ticked off below it'),
  farewell: () => say('it takes leave of the readers, or offers to go on'),
  'lead-in': () => say('there is only a line below it that introduces what follows'),
  frame: () => say('its name says what kind of text is below it, not what it asks (正文, 作业, Homework, …)'),
  'shared-name': () =>
    say('other files of its folder have a heading of this name, which asks nothing without their titles (`partNames`)'),
  elsewhere: () => say('the headings of this file name what is found elsewhere, and hardly any asks something'),
  'number-only': () => say('it is a number or a date without a word, and nothing below it is marked as the question'),
  'file-name': () => say('it is the name of a file, with nothing but code below it'),
  'no-rank': () => say('the questions of this file are not written as headings'),
  'not-like': () => say('the questions of this file are in a list, and this does not look like a question'),
  'in-question': () => say('it is below a question'),
  'in-section': () => say('it is below a section that is not a question'),
};

function valuesOf({ depth, headings, like, answered }: Partial<Level> = {}) {
  return { depth, headings, like, answered };
}

const changes: Record<Verdict['kind'], Plain> = phrases({
  title: '<!-- card --> below it makes it a question',
  question: '<!-- card: none --> below it makes it a section',
  section: '<!-- card --> below it makes it a question',
  content: '<!-- card --> below it makes it a separate question',
});

function ofGroup(group: Group, accepted: Accepted | undefined): Decision[] {
  const { title, name } = group.dialect;
  const isQuestion = accepted?.isQuestion === true;
  const refusal = refusals[accepted?.reason ?? 'in-question'];
  return questionsIn(group).map(question => {
    const { position } = question;
    return {
      text: textOf(question.children[0].children[0]).trim(),
      kind: isQuestion ? ('question' as const) : ('answer' as const),
      rule: isQuestion ? name : (accepted?.reason ?? name),
      why: isQuestion
        ? say('it is {title}', { title: say(title) })
        : say('it is {title}, but {refusal}', {
            title: say(title),
            refusal: refusal === '' ? '' : say(refusal),
          }),
      change: isQuestion
        ? say('`dialects.{name}: off` in the config leaves it as it is', { name })
        : accepted?.reason === 'not-like'
          ? say('`dialects.{name}: on` in the config makes it a question', { name })
          : say('writing it as a heading makes it a question'),
      ...(position && { position }),
    };
  });
}

const refusals: Record<Accepted['reason'], Plain | ''> = {
  marks: '',
  like: '',
  alone: '',
  listed: '',
  config: '',
  known: '',
  ...phrases({
    comment: 'a comment below it says that it is not a question',
    'in-question': 'it is below a heading that is a question',
    'in-section': 'it is in a section that is not a question',
    few: 'most of the text in this file is below headings',
    contents: 'it is in a table of contents: most of its questions stand elsewhere in the file',
    'not-like': 'most items of this form in this file do not look like questions',
  }),
};
