/** What is found in the notes. */
export const notes = {
  'Block quotes and lists are nested more than {deepestBlocks} levels deep on this line.':
    '这一行的引用和列表嵌套超过 {deepestBlocks} 层。',
  'HTML elements are nested more than {deepestHtml} levels deep before this end tag.':
    '这个结束标签之前，HTML 元素嵌套超过 {deepestHtml} 层。',
  'Write it with fewer levels, or leave the file out with `exclude` in the config.':
    '减少层数，或用配置的 `exclude` 排除这个文件。',
  '"{first}" between two == is read as highlighted{others}, although it breaks off.':
    '两个 == 之间的“{first}”按高亮处理{others}，尽管内容不完整。',
  ', and so are {count} more texts': '（另有 {count} 处）',
  'If the operator is meant, write it as `==` in backticks; otherwise leave the punctuation outside.':
    '如果是运算符，用反引号写成 `==`；如果要高亮，把标点移到外面。',
  'This code block is never closed: everything below belongs to it, down to line {line}.':
    '这个代码块没有结束：下面直到第 {line} 行的内容都算在里面。',
  'Close it where it is meant to end.': '在该结束的地方结束它。',
  'This {name} is never closed and is shown as text.': '这里的{name}没有结束，按文字显示。',
  'Close it, or write {name} in backticks.': '补上结尾，或把 {name} 写在反引号里。',
  tag: '标签',
  formula: '公式',
  comment: '注释',
  'code block': '代码块',
  'There is an unresolved git merge conflict here, up to line {end}; building it would include both sides.':
    '这里到第 {end} 行有未解决的 git 合并冲突；照此构建，两边的内容都会出现。',
  'Resolve it and remove the lines with the markers. To show a conflict in the notes, put it in a code block.':
    '解决冲突并删掉标记行。如果笔记就是要展示冲突，放进代码块。',
  'The line "{first}" right below text is read as a rule, not as the underline of a heading{others}.':
    '紧跟在文字下面的“{first}”按分隔线处理，不算标题的下划线{others}。',
  'Put a blank line above it; to make a heading of the text, write `## ` before it.':
    '在它上面空一行；如果想让上面的文字成为标题，在文字前写 `## `。',
  '"{first}" is read as a heading{others}, although its marks are not those of Markdown.':
    '“{first}”按标题处理{others}，尽管写法不合 Markdown 的规则。',
  'Write one to six `#` at the start of the line and a blank between them and the text: `## Text`.':
    '在行首写一到六个 `#`，再空一格写文字：`## Text`。',
  '"{text}" looks like a heading but is text{others}.': '“{text}”看起来像标题，其实是普通文字{others}。',
  'To make it one, write one to six `#` at the start of the line and a blank before the text; otherwise write `\\#`, or put it in a code block.':
    '要当标题，在行首写一到六个 `#`，再空一格写文字；不是标题的话，写成 `\\#`，或放进代码块。',
  ', and so is 1 more': '（另有 1 处）',
  ', and so are {count} more': '（另有 {count} 处）',
  'Marks stay as typed here{others}: they are nested too deeply, or there are too many in the paragraph.':
    '这里的标记原样显示{others}：嵌套太深，或同一段里太多。',
  ', and at {count} more places': '（另有 {count} 处）',
  'Close them, or write them as `\\*`; no paragraph needs more than {deepestInline} open at once, {mostVainMarks} that close nothing, or {longestMark} backticks in a row.':
    '补上结尾，或写成 `\\*`；一段里同时打开的标记不该超过 {deepestInline} 个，落单的不该超过 {mostVainMarks} 个，连续的反引号不该超过 {longestMark} 个。',
  'This file contains {what}, shown as �; the first is here.': '文件里有 {what}，显示为 �；第一个在这里。',
  'This file contains {what}, which nobody sees and no card has; the first is here.':
    '这个文件里有{what}，看不见，卡片上也没有；第一个在这里。',
  'a control character': ' 1 个控制字符',
  '{count} control characters': ' {count} 个控制字符',
  'Delete them: some editors leave them where a character was deleted, and \\b in a string is one.':
    '删掉它们：有的编辑器会在删过字的地方留下这种字符，字符串里的 \\b 也是。',
  'a NUL character': '1 个 NUL 字符',
  '{count} NUL characters': '{count} 个 NUL 字符',
  'Delete them; the file may have been damaged when it was saved or copied.':
    '删掉它们；文件可能在保存或复制时损坏了。',
  'a damaged character': '1 个损坏的字符',
  '{count} damaged characters': '{count} 个损坏的字符',
  'Write them again; the file may have been cut or damaged when it was saved or copied.':
    '重新输入这些字；文件可能在保存或复制时被截断或损坏了。',
  'This file is not UTF-8: the first invalid byte is here.': '文件不是 UTF-8：第一个无效字节在这里。',
  'Save it as UTF-8 (most editors: "Save with encoding"), or leave it out with `exclude` in the config.':
    '另存为 UTF-8（多数编辑器有“以指定编码保存”），或用配置的 `exclude` 排除。',
  '1 import or export': '1 处 import 或 export',
  '{count} imports and exports': '{count} 处 import 和 export',
  '1 component': '1 个组件',
  '{count} components': '{count} 个组件',
  '1 expression': '1 个表达式',
  '{count} expressions': '{count} 个表达式',
  '{counts} of MDX is left out; what stands between the tags of a component stays.':
    '略去 MDX 的 {counts}；组件标签之间的内容保留。',
  '{counts} of MDX are left out; what stands between the tags of a component stays.':
    '略去 MDX 的 {counts}；组件标签之间的内容保留。',
  'Write as Markdown what a card is to show.': '卡片要显示的内容，请写成 Markdown。',
  'Repeated text removed: "{text}" was already said{first}.': '去掉了重复的文字：“{text}”前面{first}已经有了。',
  'Delete one of the two in the notes, or reword it if both are meant.': '在笔记里删掉一处；如果两处都要，换个说法。',
  ' at line {line}, column {column}': '（第 {line} 行第 {column} 列）',
  'This `<{name}>` is never closed and is shown as text.': '这里的 `<{name}>` 没有结束，按文字显示。',
  'Close it, or write `<{name}>` in backticks.': '补上结尾，或把 `<{name}>` 写在反引号里。',
  '<{name}> is left out: cards and the sheet only show text, pictures, tables and formulas.':
    '略去 <{name}>：卡片和速查表只显示文字、图片、表格和公式。',
  'Write its content as text or as a picture; to show the tag itself, write `<{name}>` in backticks.':
    '把内容写成文字或图片；如果要显示标签本身，把 `<{name}>` 写在反引号里。',
  'The tag "{written}" is not known and is shown as written.': '不认识标签“{written}”，原样显示。',
  'Write what it shows, or put it in backticks if the text is about it.':
    '直接写出它的内容；如果正文讲的就是它，写在反引号里。',
  'is nested too deeply': '嵌套太深',
  'closes nothing': '没有对应的开头',
  '"{written}" {why}; it is shown as written.': '“{written}”{why}，原样显示。',
  'Close the boxes around it.': '结束它外面的提示框。',
  'Delete it, or write the line that opens the box.': '删掉它，或补上提示框的开头。',
  'The box "{value}" holds questions; its title is left out.': '提示框“{value}”里有题目，它的标题略去。',
  'Write the title as a heading if the cards are to show it.': '如果卡片要显示它，请写成标题。',
  '"{written}" is never closed: the box ends with what it is in.': '“{written}”没有结束：提示框到所在内容的末尾为止。',
  'Write the line that closes it where it is meant to end.': '在该结束的地方补上结束行。',
  'This row has {width} cells, but the head of its table has {columns}. All are shown.':
    '这一行有 {width} 格，表头只有 {columns} 格，全部显示。',
  'Escape a | that does not end a cell as \\|, or add the missing columns to the head.':
    '不是分隔用的 | 写成 \\|，或在表头补上缺的列。',
  '1 navigation link or marker was': '1 处导航链接或标记',
  '{count} navigation links or markers were': '{count} 处导航链接或标记',
  '{links} left out (back to top, table of contents); the first is "{original}".':
    '略去 {links}（返回顶部、目录等）；第一处是“{original}”。',
  'Nothing needs to be done.': '不用处理。',
  '{found} is a query of Dataview and is shown as written.': '{found} 是 Dataview 的查询，原样显示。',
  '{found} is a field of Dataview and is shown as written.': '{found} 是 Dataview 的字段，原样显示。',
  'Write what it shows as text.': '把它的内容写成文字。',
  'Move it to the front matter to keep it off the card.': '不想让它出现在卡片上，就移到 front matter 里。',
  '{written} is left out: only the program it was written for knows what it shows.':
    '略去 {written}：它的内容只有原来的软件知道。',
  'Write what it shows as text, or put it in backticks to show the query itself.':
    '把它的内容写成文字；如果要显示查询本身，写在反引号里。',
  '{written} is not among these notes; its name is shown.': '这些笔记里没有 {written}，只显示它的名字。',
  '{written} is not among these notes and is left out.': '这些笔记里没有 {written}，已略去。',
  'Check the names of the note and the heading or block, or write the text itself.':
    '检查笔记、标题或块的名字，或直接写出文字。',
  '{written} is too long to be shown in a card; its name is shown.': '{written} 太长，放不进卡片，只显示它的名字。',
  'Embed the part that is the answer, or write a summary.': '只嵌入作为答案的部分，或写一段摘要。',
  '"{text}" has no answer yet.': '“{text}”还没有答案。',
  'Write the answer below the question.': '在题目下面写上答案。',
  'The footnote {written} has no text; its mark is shown as written.': '脚注 {written} 没有内容，标记原样显示。',
  'Write the text on a line of its own: `{written}: …`.': '另起一行写上内容：`{written}: …`。',
  'Nothing refers to the footnote [^{what}].': '没有地方引用脚注 [^{what}]。',
  'Write its mark where it belongs, or delete it.': '在该引用的地方写上标记，或删掉它。',
  '{count} links lead to nothing that a reader could open: {named}. Their text is kept.':
    '{count} 个链接读者打不开：{named}。文字保留。',
  'A link leads to nothing that a reader could open: {named}. Its text is kept.':
    '有个链接读者打不开：{named}。文字保留。',
  'Link to a page on the web, or put what matters into the notes.': '改成指向网页的链接，或把要点写进笔记。',
  'On a card, {order} in a formula can run a script or load something from the network.':
    '在卡片上，公式里的 {order} 可以运行脚本或从网络加载内容。',
  'The formula is shown as written in the notes; write it without this command.': '公式按原文显示；请去掉这个命令。',
  'Groups and brackets of this formula are nested more than {deepestFormula} levels deep.':
    '这个公式的分组和括号嵌套超过 {deepestFormula} 层。',
  'It is shown as written in the notes.': '按原文显示。',
  'KaTeX cannot parse this formula: {message}': 'KaTeX 无法解析这个公式：{message}',
  'The sheet shows its source; cards use MathJax, which may support the command.':
    '速查表显示源码；卡片用的是 MathJax，也许支持这个命令。',
  'It is shown as written in the notes. If it is not a formula, write `\\$` for the dollar sign.':
    '按原文显示。如果不是公式，把美元符号写成 `\\$`。',
  'it is a pipe, a device or the like': '它是管道、设备之类',
  'it changes while it is read': '读取时内容在变',
  'This file is a link out of the notes, to {real}, and was not read.':
    '这个文件是指向笔记之外（{real}）的链接，没有读取。',
  'Remove the link.': '删掉这个链接。',
  'Put the file itself here or remove the link. If it is meant, name {path} in `notes` in the config.':
    '把文件本身放到这里，或删掉链接。如果就是要它，把 {path} 写进配置的 `notes`。',
  'This file cannot be read: {what}.': '无法读取这个文件：{what}。',
  'Build again when no other program writes it.': '等其他程序不再写它时重新构建。',
  'Check that it still exists and that you can read it.': '确认它还在，而且可读。',
  'This file is {number} MB; the limit is {maxFileSize} MB.': '这个文件有 {number} MB，上限是 {maxFileSize} MB。',
  'Split it into several files, or raise `maxFileSize` in the config.': '拆成几个文件，或调大配置的 `maxFileSize`。',
  'This file does not declare its encoding; it was read as {guessed}.': '文件没有标明编码，按 {guessed} 读取。',
  'Check that the text is right; save it as UTF-8 to be sure.': '检查文字是否正确；另存为 UTF-8 最保险。',
  'This link does not lead to a question in these notes: {url}. Its text is kept.':
    '这些笔记里没有这个链接指向的题目：{url}。文字保留。',
  'Check the names of the note and the heading; a file without questions cannot be a link target.':
    '检查笔记和标题的名字；没有题目的文件不能作为链接目标。',
  'The data of an Excalidraw drawing is left out.': '略去 Excalidraw 绘图的数据。',
  'Export the drawing as a picture, and embed that where it is to be seen.':
    '把绘图导出成图片，在要显示的地方嵌入图片。',
  'This file is a draft and is left out.': '这个文件是草稿，没有收入。',
  'Remove `draft: true` from its front matter to include it.': '要收入的话，去掉 front matter 里的 `draft: true`。',
  '{what}: {file}, line {line}.': '{what}：{file} 第 {line} 行。',
  'The same answer is given to "{text}"': '“{text}”的答案和这里一样',
  'Nearly the same answer is given to "{text}"': '“{text}”的答案和这里几乎一样',
  'Merge the two questions, or correct the answer if it was pasted by mistake; until then each has its own card.':
    '合并这两道题目；如果是贴错了，改正答案。在那之前各有一张卡片。',
  'This question has been asked before': '这道题目前面问过',
  '"{text}" asks the same thing': '“{text}”问的是同一件事',
  'Merge the two, or reword one of them; until then each has its own card.':
    '合并两道题目，或改一道的措辞；在那之前各有一张卡片。',
  'This paragraph is also in the answer to "{text}"': '“{text}”的答案里也有这一段',
  'If both cards need it, do nothing; otherwise keep it in one and refer to it from the other.':
    '如果两张卡片都需要，不用处理；否则只留一处，另一处引用它。',
  'No question was found in this file: its headings name what is found elsewhere.':
    '这个文件里没有题目：标题列的是别处的内容。',
  'No question was found in this file.': '这个文件里没有题目。',
  'Write each question as a heading with its answer below, or leave the file out with `exclude` in the config. `cardpress check --explain` shows what each heading was recognised as.':
    '把题目写成标题，答案写在下面；或用配置的 `exclude` 排除这个文件。`cardpress check --explain` 会说明每个标题是怎么识别的。',
  'There is no rule "{name}" to ignore.': '没有叫“{name}”的规则可以忽略。',
  'docs/rules.md lists all rules.': 'docs/rules.zh-CN.md 列出了全部规则。',
  '{name} is an error and cannot be ignored.': '{name} 是错误，不能忽略。',
  'Fix the problem, or set another severity under `rules` in the config.': '改正问题，或在配置的 `rules` 里换个级别。',
  'There is no {key} "{value}".': '没有叫“{value}”的 {key}。',
  'Valid values are {choices}.': '可用的值：{choices}。',
  'This card is marked as a cloze, but its answer has no cloze deletion.': '这张卡片标为挖空，答案里却没有挖空。',
  'Add one to the answer: {{c1::text::hint}}.': '在答案里加上挖空：{{c1::text::hint}}。',
  'On no card: {places}.': '不在任何卡片上：{places}。',
  'the text above the first heading': '第一个标题上面的文字',
  'One heading has text of its own that is on no card: {names}.': '有 1 个标题自带的文字不在任何卡片上：{names}。',
  '{count} headings have text of their own that is on no card: {names}.':
    '有 {count} 个标题自带的文字不在任何卡片上：{names}。',
  '`<!-- card -->` below a heading makes it a question; `check --explain` says why it is none.':
    '在标题下面写 `<!-- card -->`，它就成为题目；`check --explain` 会说明它为什么不是。',
  'One heading asks something below a question, as part of its answer: {names}.':
    '有 1 个标题像是提问，却在另一道题目之下，算作它的答案：{names}。',
  '{count} headings ask something below a question, as part of its answer: {names}.':
    '有 {count} 个标题像是提问，却在另一道题目之下，算作它的答案：{names}。',
  'Number them (`1.`) or label them (`Q2.`), or put `<!-- card -->` below them, to make them questions.':
    '要让它们成为题目，加上编号（`1.`）或标签（`Q2.`），或在下面写 `<!-- card -->`。',
  '"{text}" stays a question: {why}.': '“{text}”仍是题目：{why}。',
  '{change}; `<!-- card -->` below a heading confirms that it is a question.':
    '{change}；在标题下面写 `<!-- card -->`，可以确认它是题目。',
  'This heading has no words{others}; the text below it belongs to what is above it.':
    '这个标题没有文字{others}；它下面的内容归到上面。',
  ', nor have {count} more': '（另有 {count} 个）',
  'Write its words, or delete it.': '写上文字，或删掉它。',
  '{{c{number}::…}} is not a cloze deletion: Anki numbers them from 1 to 500. Its text is shown.':
    '{{c{number}::…}} 不是挖空：Anki 的编号从 1 到 500。文字照常显示。',
  'Write {{c1::…}} for the first one.': '第一个写成 {{c1::…}}。',
  '{open} is inside of too many others: Anki does not read it. Its text is shown.':
    '{open} 嵌套层数太多，Anki 不认。文字照常显示。',
  'The :: in "{text}" is taken for text, not for the beginning of a hint.':
    '“{text}”里的 :: 当作文字，不是提示的开头。',
  'Write the text as code, or a blank before a hint.': '把文字写成代码，或在提示前空一格。',
  '{mark} has no end and is shown as it is.': '{mark} 没有结尾，原样显示。',
  '{open} hides nothing and is shown as it is.': '{open} 里没有内容，原样显示。',
  '"{written}" does not begin a cloze deletion and is shown as it is.': '“{written}”不是挖空的开头，原样显示。',
  'A cloze deletion is {{c1::text}} or {{c1::text::hint}}.': '挖空的写法是 {{c1::text}} 或 {{c1::text::hint}}。',
  'the question is about Anki': '题目讲的是 Anki',
  'other questions of the file have cloze deletions': '文件里其他题目有挖空',
  'there are several, each with text of its own': '有好几处，内容各不相同',
  'nothing outside of code is a cloze deletion': '代码之外没有挖空',
  'Cloze deletions in code are taken for gaps: {guess}.': '代码里的挖空照常挖空：{guess}。',
  'Cloze deletions in code are shown as code: {guess}.': '代码里的挖空按代码显示：{guess}。',
  'If they are examples, write `<!-- card: basic -->` below the heading.':
    '如果只是示例，在标题下面写 `<!-- card: basic -->`。',
  'If they are gaps, write `<!-- card: cloze -->` below the heading.':
    '如果就是挖空，在标题下面写 `<!-- card: cloze -->`。',
  'The answer to "{text}" has {length} characters; half of the answers in this file have at most {median}.':
    '“{text}”的答案有 {length} 字，而这个文件里一半的答案不超过 {median} 字。',
  'Look for questions that have become part of it, or split it; `cardpress check --explain` shows what each heading was recognised as.':
    '看看是不是混进了别的题目，或者拆开；`cardpress check --explain` 会说明每个标题是怎么识别的。',
  'The front matter cannot be read: {reason}': '无法读取 front matter：{reason}',
  'Fix the YAML between the two `---` lines, or write `***` instead of the first to make it ordinary text.':
    '改正两行 `---` 之间的 YAML；如果只是普通文字，把第一行换成 `***`。',
  'Fix the TOML between the two `+++` lines, or put a blank line above the first to make it ordinary text.':
    '改正两行 `+++` 之间的 TOML；如果只是普通文字，在第一行上面空一行。',
  'The front matter is not YAML ({reason}); it was read key by key.':
    'front matter 不是 YAML（{reason}），已逐项读取。',
  'The front matter is not YAML ({reason}); it was read key by key, without {lost}.':
    'front matter 不是 YAML（{reason}），已逐项读取，其中 {lost} 读不出来。',
  'Put the value in quotes if it is text: `title: "paper: X"`.': '值如果是文字，请加引号：`title: "paper: X"`。',
  'The parser': '解析',
  'The compiler': '编译',
  'The step "{name}"': '步骤“{name}”',
  'Reading an earlier version of this file': '读取这个文件的旧版本时',
  'Making {file}': '生成 {file} 时',
  'Building again': '重新构建时',
  '{what} failed: {thrown}': '{what}出错：{thrown}',
  'an error without a message': '没有说明的错误',
  'This is a bug in cardpress, not in the notes. Please report it at {bugsUrl} with the stack that `--debug` prints.':
    '这是 cardpress 的 bug，不是笔记的问题。请到 {bugsUrl} 反馈，并附上 `--debug` 打印的调用栈。',
  'This file takes {message} and was left out. {step} was at work.':
    '处理这个文件用了{message}，已略去；当时正在进行：{step}。',
  'Split it into several files; a table, a list or a line of unusual length may be the cause.':
    '拆成几个文件；可能是某个表格、列表或某一行特别长。',
  'more than {processor} s of processor time': '超过 {processor} 秒的处理器时间',
  'more than {memory} MB of memory': '超过 {memory} MB 的内存',
  'more than {seconds} s at a stretch': '连续超过 {seconds} 秒',
  'This file is not in UTF-8 and was not fixed.': '这个文件不是 UTF-8，没有修改。',
  'Save it as UTF-8 and run `cardpress check --fix` again.': '另存为 UTF-8，再运行 `cardpress check --fix`。',
  'This file is MDX, of which only the Markdown is read, and nothing in it was mended.':
    '这个文件是 MDX，只读取其中的 Markdown，没有修改。',
  'Mend by hand what `cardpress check` says of it.': '请按 `cardpress check` 的提示手动修改。',
  'This file was changed in the meantime and was not fixed.': '这个文件刚刚变过，没有修改。',
  'Run `cardpress check --fix` again.': '再运行一次 `cardpress check --fix`。',
  '{count} READMEs are left out, since other notes lie beside or below them, and they hold few questions of their own (also {others}).':
    '略去 {count} 个 README：旁边或下级还有其他笔记，它们自己的题目很少（还有 {others}）。',
  'This README is left out, since other notes lie beside or below it, and it holds few questions of its own.':
    '略去这个 README：旁边或下级还有其他笔记，它自己的题目很少。',
  'This file is left out, since its name or folder is that of a page about the project.':
    '略去这个文件：从名字或文件夹看，它讲的是项目本身。',
  '{count} files are left out, since their names or folders are those of pages about the project (also {others}).':
    '略去 {count} 个文件：从名字或文件夹看，它们讲的是项目本身（还有 {others}）。',
  'This file is left out, since it is {first} in another language.': '略去这个文件：它是 {first} 的另一种语言版本。',
  '{count} files are left out, since they are notes in another language (also {others}).':
    '略去 {count} 个文件：它们是笔记的另一种语言版本（还有 {others}）。',
  'To have one read, add its name to `notes` in the config or to the command line.':
    '想读取哪个，就把名字写进配置的 `notes` 或命令行。',
  'To have it read, add "{name}" to `notes` in the config or to the command line.':
    '想读取它，就把“{name}”写进配置的 `notes` 或命令行。',
  'To have them read, add "{name}" to `notes` in the config or to the command line.':
    '想读取它们，就把“{name}”写进配置的 `notes` 或命令行。',
  'This folder cannot be read: {code}.': '无法读取这个文件夹：{code}。',
  'Check its permissions, or leave it out with `exclude` in the config.': '检查它的权限，或用配置的 `exclude` 排除。',
  'This file or folder does not exist.': '没有这个文件或文件夹。',
  'No Markdown files were found.': '没有找到 Markdown 文件。',
  'Name your notes: `cardpress build FOLDER`, or `notes` in the config; `cardpress init` finds them.':
    '指定笔记的位置：`cardpress build FOLDER`，或配置的 `notes`；`cardpress init` 可以自动查找。',
  'In {where}, headings that recur over its files are read as parts of what the title asks{which}.':
    '在{where}里，各文件反复出现的标题算作标题所问内容的组成部分{which}。',
  'this file': '这个文件',
  '{files} files of this folder': '这个文件夹的 {files} 个文件',
  '`partNames: false` in the config makes each of them a question; `<!-- card -->` below it one of them.':
    '在配置里写 `partNames: false`，它们就各成一题；只想要其中一个，在它下面写 `<!-- card -->`。',
} as const;
