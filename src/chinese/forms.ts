import type { FormWords } from '../questions/dialects/docs.js';

/** The words of the table of forms in docs/questions.zh-CN.md. */
export const chineseForms: FormWords = {
  head: ['名字', '形式'],
  headings: ['列表里的标题', '`1. ### question`，答案在下面，缩进与否都行'],
  forms: {
    'front-matter':
      'YAML front matter 里的列表，每一项都有 `question` 和 `answer`（`q`、`a`；问题、答案）、`front` 和 `back`，或 `term` 和 `definition`；也可以有 `options` 和 `explanation`',
    details: '`<details><summary>question</summary>answer</details>`',
    table:
      '有题目和答案两列的表格（问题、答案；front、back），可以有第三列写编号；旁边是面试官追问的一列时，其他的列是答案。Problem 和 Solution、单独的 Interviewer，只有一半的行提问时才算',
    callout:
      '`> [!question] question`（`faq`、`help`），里面或紧下方有名为答案的 callout（`> > [!success]- Answer`）；里面有一个折叠的也行；折叠的 callout 若标题提问，其余内容就是答案',
    'card-tag': '`question #card` 或 `#card-reverse`，在标题、段落或列表里',
    'qa-lines':
      '以 `Q:` 和 `A:` 开头的行，或者 `问：` 和 `答：`，带不带编号都行；`面试官：`（或 `Interviewer:`）问、`我：`（或 `Candidate:`）答的对话',
    'question-mark-line': '题目和答案之间有一行只写 `?`（`??`：正反都问）',
    'double-colon': '一行里的 `question :: answer`（`:::`：正反都问）',
    percent: '正面和背面之间有一行只写 `%`；`---` 分开各张卡片',
    rule: '每张卡片的正面和背面之间用 `---`；没有标题时，`***` 分开各张卡片',
    bold: '单独成行的 `**Q: …**` 或 `**question?**`',
    'quoted-question': '`> question?`，答案在下面',
    quote: '`1. question`，答案是 `> answer`',
    'question-list':
      '各项都是题目的列表，也可以分组放在别的项下面；或者逐行编号的题目（`1、…？`），答案在下面；项里其余的内容是答案',
  },
  weak: names => `${names.join('、')} 单独出现时证据不足，文件里同一种形式大多像题目时才算。`,
};
