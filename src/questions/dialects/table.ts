import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { QuestionNode } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { phrase } from '../../say/say.js';
import { questionOf } from '../structure/entries.js';
import { paragraphOf } from '../text/lines.js';
import { questionLikeness } from '../text/question-likeness.js';
import type { Source } from '../text/source.js';
import { likeQuestions } from '../thresholds.js';
import type { Dialect } from './dialect.js';

const heads = {
  question:
    /^(?:q|(?:interview |follow[- ]?up )?questions?|front|prompt|problems?|(?:常见|高频|典型|面试|面试官)?(?:问题|追问|提问)|问|题目?|题干|面试题|高频题|正面)$/iu,
  answer:
    /^(?:a|ans|(?:short |sample |model |your )?answers?|back|solutions?|responses?|答|[简簡]答|(?:核心|参考|标准|简要|简短|推荐|一句话|你的|高分)?(?:答案|回答|解答|应答)(?:要点|思路|方向)?|答复|背面|(?:câu )?trả lời|відповід[ьі]|ответы?)$/iu,
  /** Names of questions that nobody but an interviewer asks: beside such a column, the others need not be called answers. */
  asked:
    /^(?:面试官?(?:的|可能|常|也|还|会|这样|怎么|再|继续|接着)*(?:追?问|提问)(?:的?问题|到|什么|法)?|(?:常见|可能的?|预测的?|高频|延伸|面试|面试官的?)(?:追问|提问)(?:问题)?|追问|面试(?:延伸)?问题|(?:follow[- ]?ups?|interviewers?(?: may| might| will)?)(?: (?:questions?|asks?))?|interview questions?|câu hỏi(?: phỏng vấn| thường gặp)?)$/iu,
  /** Names of what is wrong as often as of what is asked, beside those of its remedy as often as of an answer. */
  problem: /^(?:problems?|问题)$/iu,
  remedy: /^(?:solutions?|responses?)$/iu,
  /** Whom a question may be from, or who comes to the interview. */
  interviewer: /^interviewers?$/iu,
  number: /^(?:#|no\.?|nr\.?|id|number|序号|编号|题号|号)$/iu,
};

/** A table with two columns headed question and answer; a third may number them. */
export const table: Dialect<'table'> = {
  name: 'table',
  title: phrase('a table of questions and answers'),
  docs: 'a table with the columns question and answer (问题, 答案; 追问, 核心答案; front, back), optionally with a third column for numbers; beside what an interviewer asks (面试官追问), the other columns are the answer. Problem and Solution, and Interviewer alone, only count if half of the rows ask',
  explicit: true,
  find(run, source) {
    return run.map(node => {
      const columns = node.type === 'table' ? columnsOf(node) : undefined;
      const asked = node.type === 'table' && !columns ? askedColumn(node) : undefined;
      if (node.type !== 'table' || (!columns && asked === undefined)) return node;
      const width = node.children[0]?.children.length ?? 0;
      const rows = node.children.slice(1);
      if (rows.length === 0) return node;
      if (columns) {
        const parts = rows.map(row => questionIn(row, columns, width, source));
        return { type: 'group', dialect: this, parts, nodes: [node] };
      }
      const parts = rows.map(row => askedIn(row, node, asked ?? 0, source));
      const within = new Map<QuestionNode, string[]>();
      for (const [index, part] of parts.entries()) {
        const kind = textOf(rows[index]?.children[(asked ?? 0) - 1]).trim();
        if (/\p{L}/u.test(kind)) within.set(part, [kind]);
      }
      return {
        type: 'group',
        dialect: this,
        parts,
        nodes: [node],
        isFollowUp: true,
        ...(within.size > 0 && { within }),
      };
    });
  },
};

type Columns = Partial<Record<'question' | 'answer' | 'number', number>>;

const names = ['question', 'answer', 'number'] as const;

function columnsOf({ children: [head, ...rows] }: Table): Columns | undefined {
  const columns: Columns = {};
  for (const [index, cell] of (head?.children ?? []).entries()) {
    const text = textOf(cell).trim();
    const name = names.find(key => heads[key].test(text));
    if (!name || columns[name] !== undefined) return undefined;
    columns[name] = index;
  }
  if (columns.question === undefined || columns.answer === undefined) return undefined;
  const isCalled = (at: number, name: RegExp) => name.test(textOf(head?.children[at]).trim());
  const areFacts = isCalled(columns.question, heads.problem) && isCalled(columns.answer, heads.remedy);
  return areFacts && !doAsk(rows, columns.question) ? undefined : columns;
}

/** Whether enough cells of a column ask. */
function doAsk(rows: TableRow[], at: number): boolean {
  const asking = rows.filter(({ children }) => questionLikeness(textOf(children[at]).trim()) === 2);
  return asking.length >= rows.length * likeQuestions;
}

/** The column for what an interviewer asks: the first, or the second behind one for its number or kind, with others behind it. */
function askedColumn({ children: [head, ...rows] }: Table): number | undefined {
  const cells = head?.children ?? [];
  const at = cells.findIndex(cell => heads.asked.test(textOf(cell).trim()));
  const isFilled = rows.every(({ children }) => textOf(children[at]).trim() !== '');
  if (heads.interviewer.test(textOf(cells[at]).trim()) && !doAsk(rows, at)) return undefined;
  return (at === 0 || at === 1) && at < cells.length - 1 && isFilled ? at : undefined;
}

/** A row whose cells behind the question are its answer, with the names of their columns, but for one that is called answer. */
function askedIn(row: TableRow, { children: [head] }: Table, at: number, source: Source): QuestionNode {
  const behind = row.children.slice(at + 1).filter(({ children }) => children.length > 0);
  const answer = behind.map(({ children }, index) => {
    const name = textOf(head?.children[at + 1 + index]).trim();
    const title: PhrasingContent[] = [
      { type: 'strong', children: [{ type: 'text', value: name }] },
      { type: 'text', value: ' ' },
    ];
    return paragraphOf(
      [...(name !== '' && (behind.length > 1 || !heads.answer.test(name)) ? title : []), ...children],
      source,
    );
  });
  const above = textOf(row.children[at - 1]).trim();
  const question = questionOf({
    words: row.children[at]?.children ?? [],
    answer,
    source,
    label: above === '' || /\p{L}/u.test(above) ? undefined : above,
    isLabelled: true,
    position: row.position,
  });
  if (row.position) question.position = { ...row.position };
  return question;
}

function questionIn(row: TableRow, columns: Columns, width: number, source: Source): QuestionNode {
  const cell = (name: keyof Columns): TableCell | undefined => row.children[columns[name] ?? -1];
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
