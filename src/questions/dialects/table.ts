import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { paragraphOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import type { Dialect } from './dialect.js';

const heads = {
  question:
    /^(?:q|(?:interview |follow[- ]?up )?questions?|front|prompt|problems?|(?:常见|高频|典型|面试|面试官)?(?:问题|追问|提问)|问|题目?|题干|面试题|高频题|正面)$/iu,
  answer:
    /^(?:a|ans|(?:short |sample |model )?answers?|back|solutions?|responses?|答|(?:核心|参考|标准|简要|简短|推荐|一句话)?(?:答案|回答|解答)(?:要点|思路)?|答复|背面)$/iu,
  number: /^(?:#|no\.?|nr\.?|id|number|序号|编号|题号|号)$/iu,
};

/** A table with two columns headed question and answer; a third may number them. */
export const table: Dialect<'table'> = {
  name: 'table',
  title: phrase('a table of questions and answers'),
  docs: 'a table with the columns question and answer (问题, 答案; 追问, 核心答案; front, back), optionally with a third column for numbers',
  explicit: true,
  find(run, source) {
    return run.map(node => {
      const columns = node.type === 'table' ? columnsOf(node) : undefined;
      if (node.type !== 'table' || !columns) return node;
      const width = node.children[0]?.children.length ?? 0;
      const parts = node.children.slice(1).map(row => questionIn(row, columns, width, source));
      return parts.length > 0 ? { type: 'group', dialect: this, parts, nodes: [node] } : node;
    });
  },
};

type Columns = Partial<Record<keyof typeof heads, number>>;

function columnsOf({ children: [head] }: Table): Columns | undefined {
  const columns: Columns = {};
  for (const [index, cell] of (head?.children ?? []).entries()) {
    const text = textOf(cell).trim();
    const name = (Object.keys(heads) as (keyof typeof heads)[]).find(key => heads[key].test(text));
    if (!name || columns[name] !== undefined) return undefined;
    columns[name] = index;
  }
  return columns.question !== undefined && columns.answer !== undefined ? columns : undefined;
}

function questionIn(row: TableRow, columns: Columns, width: number, source: Source): QuestionNode {
  const cell = (name: keyof typeof heads): TableCell | undefined => row.children[columns[name] ?? -1];
  // If a row has more cells than the header, somebody wrote a pipe in an answer.
  const beyond = row.children.slice(width).filter(({ children }) => children.length > 0);
  const rest = beyond.flatMap(({ children }): PhrasingContent[] => [{ type: 'text', value: ' | ' }, ...children]);
  const answer = paragraphOf([...(cell('answer')?.children ?? []), ...rest], source);
  const number = textOf(cell('number')).trim();
  const question = questionOf({
    words: cell('question')?.children ?? [],
    answer: answer.children.length > 0 ? [answer] : [],
    source,
    label: number === '' ? undefined : number,
    isLabelled: true,
    position: row.position,
  });
  if (row.position) question.position = { ...row.position };
  return question;
}
