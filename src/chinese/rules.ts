import type { RuleWords } from '../diagnostics/docs.js';
import type { ruleList } from '../diagnostics/rules/all.js';

type Listed = (typeof ruleList)[number];

/** What each rule is about, in Chinese; Markdown on one line. */
const texts: Record<Listed['id'], string> = {
  'no-notes': '指定的文件或文件夹不存在，或者没有找到 Markdown 文件。',
  'left-out':
    '同一文件夹或下级文件夹里有其他笔记时，`README.md` 不算笔记，因为它多半是在介绍它们。以下情况照样读取：没有别的笔记；命令行或配置里写了它；它自己至少有五道题；它的 front matter 里有标题，而且旁边和下面的笔记全是 README；它的题目以前发布过。介绍项目本身的大写文件名也一样：任何文件夹里的 `AGENTS.md`、`CLAUDE.md`、`GEMINI.md`、`CHANGELOG.md` 和 `CODE_OF_CONDUCT.md`，项目文件夹里或所搜索的文件夹里的 `CONTRIBUTING.md`、`LICENSE.md`、`PULL_REQUEST_TEMPLATE.md`、`SPEC.md`、`PRD.md`、`ROADMAP.md` 和 `TODO.md`，项目文件夹里的 `SECURITY.md` 和 `SUPPORT.md`，以及各种工具放在 `openspec/changes`、`openspec/specs`、`superpowers/plans`、`superpowers/specs` 和 `specs/001-login` 一类文件夹里的计划，除非写明了这样的文件夹；旁边什么都没有的 README 是笔记。同一文件夹里的笔记和它的译文，如 `README.md` 与 `README.en.md`、`locks.md` 与 `locks.zh-CN.md`，读文件名里没有语言的那份；它没有题目时读下一份。消息会写明跳过了多少，以及怎样让它们被读取；用 `exclude` 排除的文件不再提示。',
  'unreadable-file': '文件存在，但读不了。',
  'not-utf8': '无法确定文件是 UTF-8、UTF-16 还是 GB18030 编码，因此拒绝读取：解错码的文字比没有更糟。',
  'broken-utf8': '文件是 UTF-8，只有少数字节损坏，显示为 �：可能在一个字的中间被截断，也可能是磁盘损坏了它。',
  'guessed-encoding':
    '文件没有字节顺序标记（BOM），按字节内容识别为 GB18030 或 UTF-16。检查一下文字对不对；另存为 UTF-8 就不必再猜。',
  'zero-character': '文件里有 NUL 字符，显示为 �，多半是编辑器或磁盘损坏了它。',
  'control-character': '文件里有退格之类的控制字符，到处都不显示；垂直制表符和换页符变成空格。',
  'too-large': '文件大于 `maxFileSize`。',
  'too-costly': '处理一个文件的时间超过一分钟处理器时间，或内存超过 1 GB。这个文件不读，其他文件照常检查。',
  'too-deep': '引用、列表或 HTML 元素的嵌套层数，超过了任何人会写的程度。',
  'long-table-row':
    '表格有一行的单元格比表头多。Markdown 会丢掉多出来的部分，这里改为加宽表格。如果多出来的是公式或代码里的 `|`，它不作为分隔符。',
  'mdx-left-out':
    '`.mdx` 文件当作 Markdown 读：略去 import、export、表达式和组件的标签，保留标签之间的内容。`check --fix` 不写这类文件。',
  unclosed: '没有结束标记的代码块会吞掉文件剩下的部分；没有结束标记的公式或 HTML 原样显示为文字。',
  'unclosed-box':
    '其他工具的提示框（`::: tip`、`{% hint %}`）没有结束标记，到所在的答案末尾为止；或者有结束标记而没有开头。里面有题目的提示框，标题会略去。',
  'merge-conflict':
    '文件里有尚未解决的 git 合并冲突：三个标记都在，而且都在行首。照此构建会把两边的内容都收进去。代码块里展示的冲突不算。',
  'underlined-text':
    '文字紧下方的一行 `-` 或 `=` 会把它变成标题。如果文件的标题都以 `#` 开头，这样的行就当作分隔线，除非几乎所有这样的行都与上面的文字一样长、下面有正文，而且上面不是句子。',
  'heading-marks':
    '标题的 `#` 后面缺空格，有特殊空格或不可见字符，或者写成了全角的 ＃。文件里看得出来时仍当作标题：文字是提问或带编号，或者其他标题的 `#` 一样多。其他程序会把它显示为正文。',
  'highlight-guess':
    '两个 `==` 之间的文字当作高亮，但其中一个 `==` 处文字断开了，可能本来是运算符。每个文件只报告一次。',
  'like-heading':
    '有一行像标题，却是正文：`#` 后面缺空格，也没有别的迹象表明它是标题；或者 `#` 多于六个；或者在正文下面缩进了四个以上的空格。`#java` 这样的标签和 `#include` 这样的指令不算。',
  'empty-heading': '标题没有文字，或者只是 `---` 一类的线。它不是题目，下面的文字归上面的内容，与看上去一样。',
  'internal-error':
    '处理文件时某一步意外失败，这是 cardpress 的 bug。其他文件照常检查，什么都不写。`--debug` 打印失败的位置。',
  'front-matter': 'front matter 里某个键的值无效，或者不是有效的 TOML。',
  'loose-front-matter':
    'front matter 不是有效的 YAML，改为逐键读取：`title: paper: X` 读作标题 `paper: X`。读不了的键略去。',
  'no-questions': '所有文件里都没有题目。',
  'file-without-questions': '这个文件没有题目，其他文件有。',
  'unknown-directive': '写给 cardpress 的注释里有它不认识的内容。',
  'repeated-id': '两道题的 id 相同，会成为同一张卡片。',
  'kept-question':
    '上次构建时是题目的标题或列表项，单看现在的文件会是章节或答案的一部分，例如旁边的标题下面加了提问的小标题。它仍作为题目，好让卡片保留复习记录。想改变，在它下面写注释 `<!-- card -->` 或 `<!-- card: none -->`。',
  'text-in-section':
    '题目上面的标题有自己的正文，它们进题库和速查表，但不在任何卡片上。消息写明数量和开头几处；`check --explain` 列出全部。有正文而下面没有标题的标题本身就是题目，提问的标题也是，所以这里说的是引言，以及题目用了其他形式的文件。总结、Summary 这样的章节里有两道以上的题目时也会写明。简介、Overview 这样的章节有 200 个字符以上时也会写明，除非它只是介绍这一页。',
  'unasked-text':
    '第一个标题上面、文件标题下面的文字，总结、参考、Summary 这样的章节，以及下面空着的标题，进题库和速查表，但不在任何卡片上。对引言、总结和出处来说本该如此；有这条消息，是为了什么都不会悄悄漏掉。消息写明一个文件里有几处、开头几处是什么；`check --explain` 列出全部。目录不算，用注释定为章节的也不算。更像题目的由 `text-in-section` 报告。',
  'asks-in-answer':
    '题目下面的小标题也在提问，但属于答案。其中多数都在提问，或者题目本身不像提问时才报告。带编号（`#### 1. …?`）或标号（`#### Q2. …`）的小标题各自是题目。',
  'part-names':
    '一个文件夹里至少五个文件、而且至少四分之一的文件有同名的标题：它们是对文件标题所提问题的各部分回答，所以文件标题是题目，它们在答案里。消息写明每个文件夹里是哪些名字；在配置里写 `partNames: false`，它们就重新各自成题。以前作为题目发布过的仍是题目。',
  'repeated-text':
    '同一个答案里一句话说了两遍，一字不差或者只是开头不同。后一遍会从卡片、速查表和题库的正文里去掉，去掉的文字记在题库里。代码、表格和公式不动。题目里只重复开头几个字的段落也会去掉，但 `check --fix` 不改它。关闭或忽略这条规则，文字就保留。',
  unanswered: '题目没有答案，或者只有 TODO、待补充一类的占位文字。',
  'long-answer': '答案超过 5000 个字符，而且比文件里多数答案长 20 倍以上：可能把别的题目也算了进来。',
  navigation: '回到页首的链接、指向前后页或上级页的一行链接、目录标记会略去。',
  draft: '文件写了 `draft: true`，不构建。',
  drawing:
    'Excalidraw 把 Obsidian 的绘图存在笔记里（front matter 里有 `excalidraw-plugin`）。它的数据会略去；写在数据之上、绘图背面的文字照常读取。嵌入绘图的笔记只显示它的名字。',
  'picture-path':
    '`cardpress check --fix` 按找到的文件改写图片路径：相对于笔记，用 `/`，大小写一致。不改也能找到图片。',
  'uneven-label': '`cardpress check --fix` 把一个文件里所有标号的标点统一成多数所用的，中文题和英文题各按各的。',
  'missing-image': '没有找到图片。卡片和速查表上显示占位框，写着替代文字和文件名。',
  'ambiguous-image': '有几张图片同名，从路径看不出指的是哪一张。',
  'outside-image': '图片不在笔记的文件夹里，也不在 `images` 列出的文件夹里。此外的文件一概不读。',
  'outside-note':
    '笔记中有符号链接通到项目、它所在的仓库和所写的文件夹之外。它不会被跟随，所以构建别人的笔记时，绝不会把这台电脑上的文件放进牌组。',
  'remote-image': '网络图片会略去；`remoteImages` 有别的选择。',
  'unknown-image-type': '文件名像图片，内容却不是。',
  'broken-image': '图片损坏，或者 SVG 不是有效的 XML，或者像素多到设备显示不了。还能显示出一些内容的原样打包。',
  'unreadable-image': '图片存在，但读不了。',
  'linked-image': '按 `remoteImages` 的设置，网络图片换成了链接。',
  'oversized-image': '图片比 `maxImageWidth` 宽，在生成的文件里会缩小。原文件不变。',
  'cleaned-image': 'SVG 里有脚本、链接或其他图片用不着的东西，在生成的文件里会略去。',
  'bad-formula': 'KaTeX 解析不了公式，改为显示源码。',
  'undrawn-diagram':
    '图表显示为代码：Mermaid 需要 `mermaid` 包和浏览器，PlantUML、flow、mindmap 和 ECharts 不画。每个文件每种原因报告一次。',
  'bad-diagram': '图表的源码有错，Mermaid 画不出来，显示为代码。',
  'unknown-link': '链接指向的笔记或标题不在题目之中。保留链接的文字。',
  'local-link': '链接指向你电脑上的文件或程序，读者没有；或者哪里也不指向。保留链接的文字。每个文件报告一次。',
  footnote: '脚注没有正文，标记原样显示；或者没有地方引用这个脚注，它的正文不在答案里时就不会出现在任何卡片上。',
  'unknown-tag':
    '静态网站工具的标签（`{% chart %}`、`{{< demo >}}`）是 cardpress 不认识的，原样显示。每个名字在一个文件里报告一次。',
  'unknown-embed': '嵌入的笔记或其中一部分不在笔记之中，或者太长，放不进卡片。改为显示它的名字。',
  query: 'Dataview、Tasks 或 Logseq 的查询会略去，因为只有那个程序知道结果；行内查询和字段原样保留。',
  'html-left-out': '卡片显示不了的 HTML，如脚本、内嵌视频，会略去。',
  'cloze-guess':
    '一处填空有两种读法：它在代码里，可能是演示写法；或者其中的 `::` 可能是名字的一部分。消息写明选了哪种，以及怎样在笔记里指定。',
  'cloze-number': 'Anki 的填空编号从 c1 到 c500。其他编号原样显示。',
  'cloze-syntax':
    '看着像填空，但 Anki 不认：没有结尾或文字，冒号或花括号只有一个，C 是大写，有空格或全角字符。原样显示。',
  'duplicate-question':
    '两道题问的是同一件事。两道都保留。有答案的名称（如 Mental model）出现在三个文件或章节里的，在每处问的都不同；只指着上下文提问的（这段代码有什么问题？）也一样。',
  'duplicate-answer': '两道题的答案相同。两道都保留。',
  'shared-paragraph': '同一个长段落出现在几个答案里。予以保留，因为每张卡片都要能单独看懂。',
  lock: '读不了 cardpress.lock：有一行损坏或被截断，合并冲突缺了标记，或者是其他版本的 cardpress 写的。或者最近一次 git 提交里有锁文件而工作区没有，或工作区的锁文件缺少其中的题目。什么都不写。',
  'lock-behind':
    '因为设置了 `CI`，构建不写锁文件，而笔记里有锁文件没有的改动。消息写明在提交锁文件之前哪些卡片有风险。加 `--frozen-lock` 时是错误，与其他工具的锁文件一样。配置里设了级别的，两种情况都以配置为准。',
  'lock-merged':
    'git 逐行合并了两个分支的锁文件，或者留下了冲突，所以有的题目有两行。构建用了较新的一行，或者与笔记相符的一行，并把每道题重新写成一行。怎样在 git 里避免冲突，见 [identity.zh-CN.md](identity.zh-CN.md#两个分支)。',
  'lock-namespace':
    '配置里的 namespace 与锁文件里的不同，以锁文件为准；或者两个分支各自新建了锁文件，合并后保留较早的 namespace。',
  'no-namespace':
    '既没有锁文件也没有 `namespace`，而浅克隆里没有仓库的第一个提交，卡片的 id 要由它得出。取回完整历史：actions/checkout 用 `fetch-depth: 0`，其他情况用 `git fetch --unshallow`。',
  previous:
    '`--previous` 指定的文件或网址读不了，或者不是 cardpress 生成的牌组或题库。什么都不写，因为所有卡片都可能变成新的。',
  'nothing-published': '`--previous` 指定的文件或网址不存在，第一次发布之前就是这样。构建用了锁文件和笔记的历史。',
  'no-lock':
    '既没有锁文件，也没有可以推出锁文件的笔记历史，但输出文件夹里有以前生成的牌组或题库。替换它之前先从中取得 id，与 `--previous` 相同。把锁文件和笔记放在一起；想从头开始，就删掉以前生成的文件。配置里写的锁文件不存在而 `cardpress.lock` 存在时，也会报告。',
  'no-history':
    '锁文件比笔记旧，而补上差距所需的历史读不了：没有装 git，文件夹属于别的用户因而 git 拒绝读取，缺少对象，或者是浅克隆。或者有的笔记不在项目的仓库里：被忽略，在子模块或别的仓库里，或者在通往外面的符号链接之后。构建只用了锁文件，所以锁文件不认识的题目改了措辞会变成新卡片。按消息处理，或者把锁文件和笔记一起提交。',
  'folder-namespace':
    '没有锁文件、`namespace` 和 git 仓库，锁文件也不会写。卡片的 id 由项目文件夹的名字得出，换一个文件夹名，所有卡片都会变成新的。',
  'foreign-notes':
    '命令行里写了项目文件夹之外的笔记，而配置里没有。它们会构建，但锁文件不记录它们，所以其中的题目改了措辞会变成新卡片。',
  'sparse-notes':
    'git 的稀疏检出里缺少已知题目所在的笔记。这次构建没有它们的卡片；锁文件里它们的内容不变，Anki 里的卡片也还在。',
  refresh:
    '加了 `--refresh`，每条笔记都比读者手里的新，所以导入会替换它的全部字段和标签：读者在 Anki 里编辑的内容和加的标签会丢失，包括 `marked` 和 `leech`。旗标、所在牌组、暂停状态和学习进度不变。',
};

/** Why a rule has no example, in Chinese. */
const reasons: Record<Extract<Listed, { examples: { none: string } }>['id'], string> = {
  'unreadable-file': '需要一个没有读取权限的文件',
  'too-costly': '没有已知的文件会这样',
  'internal-error': '需要一个 bug',
  'long-answer': '会占好几页',
  'outside-note': '需要一个符号链接',
  'unreadable-image': '需要一个没有读取权限的文件',
  'no-history': '需要一个损坏的仓库',
};

/** The words of docs/rules.zh-CN.md. */
export const chineseRules: RuleWords = {
  severities: { error: '错误', warning: '警告', info: '提示' },
  head: (severity, fixed) => `${severity}${fixed ? '，固定' : ''}。`,
  says: rule => texts[rule.id as Listed['id']],
  noExample: rule => `没有例子：${reasons[rule.id as keyof typeof reasons]}。`,
  bad: '会报告：',
  good: '不会报告：',
  page: (fixable, rules) => `# 规则

[English](rules.md)

每条消息末尾是规则的 id。错误使构建停止；警告在 \`--strict\` 下使构建停止；提示仅供参考。下面每条规则都以默认级别开头。

配置里可以改级别，或设为 \`off\`：

\`\`\`json
{ "rules": { "duplicate-question": "off", "missing-image": "error" } }
\`\`\`

不是错误的规则，可以用笔记里的注释关闭：写在题目的标题下面，对这道题有效；写在别处，对整个文件有效。

\`\`\`markdown
## Q1：什么是栈？
<!-- ignore: repeated-text, unanswered -->
\`\`\`

固定的规则一旦触发，就没有可靠的内容可以构建，所以既不能配置，也不能关闭。下面的例子都作为测试运行：“会报告”的确实报告，“不会报告”的确实不报告。\`cardpress check --fix\` 修正 ${fixable.join('、')}，其他一概不动。

${rules}
## 其他

有些消息与笔记无关，不能配置：\`missing-glyphs\`（速查表的某个字符没有字体）、\`missing-font\`（没有装某种语言的字体）、\`wide-formula\`（公式比栏宽）、\`refused-address\`（模板请求了不允许加载的地址）、\`no-deck\`、\`no-sheet\`、\`no-bank\` 等（某个文件生成不了）、\`unwritable\`（文件写不了）、\`outdated-file\`（以前构建写出、现在不再生成的文件后来被改过，因此保留）、\`not-mended\` 和 \`changed-meanwhile\`（\`--fix\` 没有改这个文件）。消息里写明怎么办。

本页由 \`npm run schemas\` 根据 \`src/diagnostics/rules/\` 生成。
`,
};
