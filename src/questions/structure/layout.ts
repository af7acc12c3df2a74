import { textOf } from '../../mdast/text.js';
import { type Found, type Group, questionsIn } from '../dialects/dialect.js';
import type { Memory } from '../memory/memory.js';
import { hasAskingLabel } from '../text/labels.js';
import { isBareName } from '../text/parts.js';
import { askingBesideOthers, headingsInLists } from '../thresholds.js';
import type { Accepted } from './accepted.js';
import { amplePartsIn } from './ample-parts.js';
import { isSectionOfMarked } from './announced.js';
import { announcedHeadings } from './announced-sections.js';
import { acceptInside, type Inside } from './asked-inside.js';
import { type ClassifyOptions, Facts } from './facts.js';
import { acceptGroups } from './groups.js';
import { acceptLabelledPairs } from './labelled-pairs.js';
import { type Level, levelAt, levelOf } from './level.js';
import { acceptMarkedInParts } from './marked-in-parts.js';
import { type NumberedParts, numberedPartsIn } from './numbered-parts.js';
import { askingInSeries } from './numbered-series.js';
import type { Scope } from './scopes.js';
import { type Templates, templatesIn } from './templates.js';
import { ownTitle } from './title.js';

/** What a file's headings are together: which is the title, which level holds the questions, which hold those of another form. */
export interface Layout {
  headed: Scope[];
  facts: Facts;
  title: Scope | undefined;
  level: Level | undefined;
  templates: Templates;
  groups: Map<Group, Accepted>;
  /** Headings with questions of another form below them. */
  itemScopes: Set<Scope>;
  /** Headings with bold questions at the end of their text. */
  inside: Map<Scope, Inside>;
  /** Whether most headings at the start of list items are at the questions' level. */
  inLists: boolean;
  /** Whether all headings of the questions' level are labelled (Q1) but those that name a side of something: How to use. */
  areLabelled: boolean;
  /** Numbered headings that ask and have their answer further down only. */
  asking: Set<Scope>;
  /** Headings that only hold those that their number counts, and these. */
  numbered: NumberedParts;
  /** The same for those with much text below each of their parts. */
  ample: NumberedParts;
  /** Headings that are called Interview questions or the like, and those below them. */
  announced: ReadonlySet<Scope>;
  /** Headings with text that are called as those of other files are, beside others that are not. */
  frames: Set<Scope>;
}

/** @param memory what should stay a question even if the file alone would be read differently */
export function layoutOf(scopes: Scope[], options: ClassifyOptions, memory: Memory | undefined): Layout {
  const headed = scopes.filter(scope => scope.heading);
  const facts = new Facts(headed, options);
  const isNamed = (scope: Scope) => facts.isNamed(scope);
  const isKnown = (scope: Scope) => memory?.headings.has(scope) === true;
  const hasOwn = (scope: Scope): boolean => facts.words(scope).length > 0;
  const templates = templatesIn(headed, {
    hasText: hasOwn,
    isNamed,
    introduces: scope => facts.introduces(scope),
    statesProblem: scope => facts.statesProblem(scope),
    endsAsking: scope => facts.endsAsking(scope),
    known: memory?.rank,
    shared: options.shared,
    onlyPoints: scope => facts.onlyPoints(scope),
  });
  const { holders, terms, parts, continued } = templates;
  const hasText = (scope: Scope): boolean => hasOwn(scope) || holders.has(scope);
  const rank = (of: Scope[]) => {
    // Terms are questions at any level.
    const others = of.filter(scope => !terms.has(scope));
    const counted = others.some(hasText) ? others : of;
    return memory?.rank ? levelAt(memory.rank, counted, hasText) : levelOf(counted, hasText);
  };
  const isFirm = ({ found }: Scope) => found.some(one => one.type === 'group' && one.isOfFirm);
  const isPart = (scope: Scope) => parts.has(scope) || continued.has(scope);
  const titleIf = (hasItems: (scope: Scope) => boolean) =>
    ownTitle(headed, {
      hasText: hasOwn,
      isNamed,
      introduces: scope => facts.introduces(scope),
      isHolder: scope => holders.has(scope),
      hasItems,
      isExplained: scope => facts.isExplained(scope),
    });
  const settle = (title: Scope | undefined) => {
    const able = headed.filter(
      scope => scope !== title && !isPart(scope) && !isFirm(scope) && facts.mayBeQuestion(scope),
    );
    const first = rank(able);
    const groups = acceptGroups(scopes, {
      ...options,
      level: first,
      isNamed,
      isChecklist: scope => facts.isChecklist(scope),
      isLinkFile: facts.linkFile,
      memory,
    });
    const isItem = (one: Found) => one.type === 'group' && groups.get(one)?.isQuestion === true;
    const items = new Set(scopes.filter(({ found }) => found.some(isItem)));
    const inside = acceptInside(groups, scopes, isNamed);
    for (const scope of acceptLabelledPairs(groups, scopes, isNamed, isKnown)) inside.set(scope, 'section');
    for (const scope of items) if (isSectionOfMarked(scope)) inside.set(scope, 'section');
    for (const scope of acceptMarkedInParts(groups, headed, templates)) inside.set(scope, 'section');
    return { title, able, first, groups, items, inside };
  };
  // An answer may quote questions.
  const isOwn = (one: Found) => one.type === 'group' && one.dialect.name !== 'quoted-question';
  let settled = settle(titleIf(({ found }) => found.some(isOwn)));
  // What is not a question of another form does not make a heading the title.
  const title = settled.title && titleIf(scope => settled.items.has(scope) && scope.found.some(isOwn));
  if (title !== settled.title) settled = settle(title);
  const { able, first, groups, items: itemScopes, inside } = settled;
  const rest = able.filter(scope => !itemScopes.has(scope));
  // What stands beside the headings does not change their level.
  const isApart = [...groups.values()].every(({ isQuestion, isBeside }) => !isQuestion || isBeside);
  const ranked = isApart ? first : rank(rest);
  // If dialects hold the questions, headings are only questions if they look like one.
  const items = [...groups].reduce(
    (sum, [group, { isQuestion, isBeside }]) => sum + (isQuestion && !isBeside ? questionsIn(group).length : 0),
    0,
  );
  const isLike = ranked !== undefined && ranked.like / ranked.headings >= askingBesideOthers;
  const isHeavy = ranked !== undefined && ranked.answered > items && memory?.dialect === undefined;
  const isHeld = isLike || isHeavy || items === 0;
  const level = (isHeld && !facts.linkFile) || memory?.rank !== undefined ? ranked : undefined;
  const atLevel = rest.filter(({ heading }) => heading?.depth === level?.depth);
  const others = atLevel.filter(({ heading }) => !isBareName(textOf(heading)));
  const areLabelled = others.length > 0 && others.every(({ heading }) => hasAskingLabel(textOf(heading)));
  const alike = rest.filter(scope => options.shared?.isFrame(scope) && !facts.isEmpty(scope));
  // Where most headings are called so, they are all that the file has.
  const frames = new Set(alike.length * 2 <= rest.length ? alike : []);
  const inLists = atLevel.filter(({ item }) => item).length > atLevel.length * headingsInLists;
  return {
    headed,
    facts,
    title: settled.title,
    level,
    templates,
    groups,
    itemScopes,
    inside,
    inLists,
    areLabelled,
    asking: askingInSeries(headed, hasText),
    numbered: numberedPartsIn(headed, hasText),
    ample: amplePartsIn(headed, hasText),
    announced: new Set(announcedHeadings(headed)),
    frames,
  };
}
