import { textOf } from '../../mdast/text.js';
import { questionOf } from '../structure/entries.js';
import { splitAnswer } from '../structure/split-answer.js';
import { detailsIn, partLists } from '../text/details.js';
import { phrasingOf } from '../text/html.js';
import { isAnswerName } from '../text/names.js';
import { foldedAlone } from '../thresholds.js';
import type { Dialect, Found } from './dialect.js';

/** `<details><summary>question</summary>answer</details>` */
export const details: Dialect<'details'> = {
  name: 'details',
  title: 'a collapsible block',
  docs: '`<details><summary>question</summary>answer</details>`',
  explicit: false,
  // A section with only such blocks is one of questions, whatever they say.
  enoughAlone: foldedAlone,
  find(nodesIn, source) {
    const run = partLists(nodesIn);
    const found: Found[] = [];
    let next = 0;
    for (const { from, to, summary, front, inner, position } of detailsIn(run)) {
      const words = phrasingOf(summary);
      if (words.length === 0 || isAnswerName(textOf(words))) continue;
      const nodes = run.slice(from, to);
      const question = questionOf({ words, answer: [], source, position });
      question.children[0].children.push(...structuredClone(front));
      splitAnswer(question, structuredClone(inner));
      const end = nodes.at(-1)?.position?.end;
      if (question.position && end) question.position = { start: question.position.start, end };
      found.push(...run.slice(next, from), { type: 'group', dialect: this, parts: [question], nodes });
      next = to;
    }
    return [...found, ...run.slice(next)];
  },
};
