/** What headings and items were recognised as, and why. */
export const explain = {
  'a line with ? between question and answer': '用 ? 隔开题目和答案的写法',
  'a collapsible block': '折叠块',
  'a line with :: between question and answer': '用 :: 隔开题目和答案的写法',
  'a table of questions and answers': '问答表格',
  'lines that start with Q: and A:': '以 Q: 和 A: 开头的写法',
  'a list of questions': '题目列表',
  'a list item with a quoted answer': '答案写在引用里的列表项',
  'a question callout with its answer in another': '题目和答案各用一个提示框的写法',
  'a card in the front matter': 'front matter 里的卡片',
  'a line with % between front and back': '用 % 隔开正反面的写法',
  'the tag #card': '#card 标签',
  'a quote that asks': '提问的引用',
  'front and back separated by ---': '用 --- 隔开正反面的写法',
  'a bold line': '加粗的一行',
  'it was one before; going by the file alone it would be {noun}: {why}':
    '它以前就是题目；只看文件的话，它是{noun}：{why}',
  'a section': '章节',
  'part of an answer': '答案的一部分',
  'the title': '文件标题',
  'a comment below it says so': '下面的注释是这么写的',
  'it has the tag #card': '它有 #card 标签',
  'it was one before': '它以前就是题目',
  'it starts a list item, and level {depth} holds the questions of this file: of its {headings} headings, {like} look like questions and {answered} have text of their own':
    '它是列表项的开头，而本文件的题目在 {depth} 级标题：{headings} 个标题中有 {like} 个像题目，{answered} 个自带正文',
  'level {depth} holds the questions of this file: of its {headings} headings, {like} look like questions and {answered} have text of their own':
    '本文件的题目在 {depth} 级标题：{headings} 个标题中有 {like} 个像题目，{answered} 个自带正文',
  'it is below level {depth}, which holds the questions, but not below a question':
    '题目在 {depth} 级标题，它比题目低，但不在题目之下',
  'it looks like a question, and there is no heading below it': '它像题目，下面也没有别的标题',
  'it is above level {depth}, which holds the questions of this file, but has text, or its key points, and no heading below it that may be a question':
    '本文件的题目在 {depth} 级标题，它在其上，但有正文或要点，下面也没有可能是题目的标题',
  'it is above level {depth}, which holds the questions of this file, but the text below it explains it':
    '本文件的题目在 {depth} 级标题，它在其上，但下面的正文就是在解释它',
  'it is the title of the file, but the text below it explains it': '它是文件的标题，但下面的文字就是对它的解释',
  'it is above level {depth}, which holds the questions of this file, but it asks or compares something and has text of its own':
    '本文件的题目在 {depth} 级标题，它在其上，但它在提问或比较，而且自带正文',
  'it is below a heading that asks nothing, and it asks something or holds such questions':
    '它在一个不提问的标题下面，自己在提问，或者下面有这样的题目',
  'it is below a question, but it is numbered or labelled and asks something':
    '它在题目之下，但有编号或标签，而且在提问',
  'the headings below it are parts of one question (题目, 思路, 代码, 优点, Answer, …)':
    '它下面的标题是同一道题目的组成部分（题目、思路、代码、优点、Answer 等）',
  'the headings below it are called as those of other files in its folder, so they are parts of one question (`partNames`)':
    '它下面的标题和同一文件夹其他文件的标题同名，所以是同一道题目的组成部分（`partNames`）',
  'it asks something, and the heading above it has no text of its own': '它在提问，上一级标题又没有自己的正文',
  'it is the first heading, and all others are below it': '它是第一个标题，其他标题都在它之下',
  'it is the first heading, but the front matter gives the file a different title':
    '它是第一个标题，但 front matter 给文件另起了标题',
  'it has no text of its own, and the headings below it ask something': '它没有自己的正文，下面的标题在提问',
  'it has no text of its own, and much stands below each of the headings below it':
    '它没有自己的正文，下面每个标题又都有不少内容',
  'there are questions of another form below it': '它下面有其他写法的题目',
  'it is above level {depth}, which holds the questions of this file': '本文件的题目在 {depth} 级标题，它在其上',
  'its name is one that is never a question (要点, 总结, 参考, Summary, …)':
    '这样的名字不会是题目（要点、总结、参考、Summary 等）',
  'there are only questions or names of headings below it that stand elsewhere in the file':
    '它下面只有题目或标题的清单，它们本身在文件别处',
  'there are only links below it': '它下面只有链接',
  'there are only tasks to be ticked off below it': '它下面只有待勾选的任务',
  'it takes leave of the readers, or offers to go on': '它是告别读者的话，或提议继续写下去',
  'there is only a line below it that introduces what follows': '它下面只有一行引出后文的话',
  'other files of its folder have a heading of this name, which asks nothing without their titles (`partNames`)':
    '同一文件夹的其他文件也有这个名字的标题，离开文件标题什么都没问（`partNames`）',
  'its name says what kind of text is below it, not what it asks (正文, 作业, Homework, …)':
    '它的名字说的是下面文字的类型，不是所问的内容（正文、作业、Homework 等）',
  'the headings of this file name what is found elsewhere, and hardly any asks something':
    '本文件的标题列的是别处的内容，几乎没有提问的',
  'it is a number or a date without a word, and nothing below it is marked as the question':
    '它只有数字或日期没有文字，下面也没有标明哪里是题目',
  'it is the name of a file, with nothing but code below it': '它是文件名，下面只有代码',
  'the questions of this file are not written as headings': '本文件的题目不是用标题写的',
  'the questions of this file are in a list, and this does not look like a question':
    '本文件的题目在列表里，而它不像题目',
  'it is below a question': '它在题目之下',
  'it is below a section that is not a question': '它在不是题目的章节之下',
  '<!-- card --> below it makes it a question': '在下面写 <!-- card -->，它就成为题目',
  '<!-- card: none --> below it makes it a section': '在下面写 <!-- card: none -->，它就成为章节',
  '<!-- card --> below it makes it a separate question': '在下面写 <!-- card -->，它就单独成为题目',
  'it is {title}': '这是{title}',
  'it is {title}, but {refusal}': '这是{title}，但{refusal}',
  '`dialects.{name}: off` in the config leaves it as it is': '在配置里写 `dialects.{name}: off`，它就保持原样',
  '`dialects.{name}: on` in the config makes it a question': '在配置里写 `dialects.{name}: on`，它就成为题目',
  'writing it as a heading makes it a question': '写成标题，它就成为题目',
  'a comment below it says that it is not a question': '下面的注释说它不是题目',
  'it is below a heading that is a question': '上面的标题已经是题目',
  'it is in a section that is not a question': '它在不是题目的章节里',
  'most of the text in this file is below headings': '本文件的文字大多在标题之下',
  'it is in a table of contents: most of its questions stand elsewhere in the file':
    '它在目录里：其中的题目大多在文件别处',
  'most items of this form in this file do not look like questions': '本文件里这种写法的条目大多不像题目',
  title: '文件标题',
  question: '题目',
  section: '章节',
  answer: '答案',
} as const;
