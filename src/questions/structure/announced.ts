import { simplified } from '../../language/traditional.js';
import { textOf } from '../../mdast/text.js';
import { namesQuestions } from '../text/question-names.js';
import { belowOf } from './below.js';
import { lookOf } from './level.js';
import type { Scope } from './scopes.js';

/** What kind of questions are below a heading: 场景题, 智力题, 手撕代码题（3 道）; 专题 and 标题 are none. */
const kindOfQuestions = /\p{Script=Han}(?<![主标专话课议命难问])题(?:\s*[(（][^()（）]*[)）])?[\p{P}\s]*$/u;

/** Whether a heading says that questions are below it: 面试真题, 常见问题, Interview questions. */
export function announces({ heading }: Scope): boolean {
  return announcesQuestions(textOf(heading).trim());
}

/** Whether a name says that questions are what it names. */
export function announcesQuestions(text: string): boolean {
  const folded = simplified(text);
  if (kindOfQuestions.test(folded) || namesQuestions(text)) return true;
  return /(?:面试|真题|试题|考题|面试题|问题|问答|提问|答疑|自测|常问|必问|질문|문제|质问|设问)(?:[\p{L}]{0,3})[\p{P}\s]*$|\b(?:questions|faqs?|q ?& ?a|quiz)\b|\bfrequently asked\b|\b(?:interview|exam) checkpoints?\b|(?:면접|인터뷰|시험) ?체크 ?포인트|вопросы/iu.test(
    folded,
  );
}

/** Whether a heading announces questions and has marked ones below it: these are none of what a question above it is about. */
export function isSectionOfMarked(scope: Scope): boolean {
  return announces(scope) && scope.found.some(one => one.type === 'group' && one.dialect.explicit);
}

/** Headings that announce questions, with the names below them: what asks there, or has a number, is a question itself. What stands below the file's first heading is not announced by it. */
export function announcedIn(scopes: Scope[]): Set<Scope> {
  const announced = new Set<Scope>();
  let depth: number | undefined;
  let isFirst = true;
  for (const scope of scopes) {
    if (!scope.heading) continue;
    if (depth !== undefined && scope.heading.depth <= depth) depth = undefined;
    if (announces(scope)) {
      announced.add(scope);
      if (!isFirst) depth ??= scope.heading.depth;
    } else if (depth !== undefined && lookOf(scope) === 0) announced.add(scope);
    isFirst = false;
  }
  return announced;
}

/** Headings below one that asks. */
export function belowAskingIn(scopes: Scope[]): Set<Scope> {
  const headed = scopes.filter(({ heading }) => heading);
  return new Set(headed.flatMap((scope, index) => (lookOf(scope) === 2 ? belowOf(headed, index) : [])));
}
