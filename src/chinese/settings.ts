import type { ArtifactName, artifacts } from '../artifacts/registry.js';
import type { ConfigWords } from '../config/docs.js';
import type { Config } from '../config/schema.js';

type Groups = Required<Pick<Config, 'templates' | 'sheet'>>;
type Setting =
  | Exclude<keyof Config, '$schema' | keyof Groups>
  | { [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}` }[keyof Groups];
type RuleOf<Artifact> = Artifact extends { rules: infer Rules } ? keyof Rules : never;
type Finding = RuleOf<(typeof artifacts)[number]>;

/** What each setting means, in Chinese; Markdown on one line. */
const settings: Record<Setting, string> = {
  notes:
    '笔记的文件、文件夹或通配符。它们构成项目：命令行上写的其他笔记也会构建，但锁文件只记录项目文件夹里的和这里写的。',
  exclude:
    '不算笔记的文件、文件夹或通配符：`notes/drafts`、`**/todo.md`。`notes` 里直接写明的仍算。`README.md` 旁边或下面有其他笔记时不算笔记，除非里面自己有题目；所搜索的文件夹里有其他笔记时，`AGENTS.md`、`CONTRIBUTING.md` 之类不算；译文不算，如 `locks.md` 旁边的 `locks.en.md`；`node_modules` 里的从来不算。',
  maxFileSize: '读取的笔记文件最大多少 MB；解析所需的内存约为文件的二百倍。',
  images: '除笔记的文件夹之外，还在哪些文件夹里找图片。此外的文件一概不读。',
  remoteImages: '网络图片怎么办：略去，换成链接，或下载后收入。',
  maxImageWidth: '以像素计。更宽的图片，以及高度超过它四倍的图片，在生成的文件里会缩小；原文件不变。',
  cache: '存放下载和缩小后的图片的文件夹。在 CI 里要在各次构建之间保留；想重新下载就删掉它。',
  outDir: '存放生成文件的文件夹。',
  only: '生成哪些文件。',
  bankMedia:
    '题库里的图片和音频：`none` 不带，HTML 里写项目中的路径；`folder` 复制到题库旁边的 `media` 文件夹；`inline` 以 `data:` 网址写在 HTML 里。',
  title: '速查表的标题，也是各文件牌组之上的牌组名。默认：笔记的标题。',
  namespace:
    '区分不同项目的卡片的名字。默认：锁文件里的；没有锁文件时由 git 仓库的第一个提交得出；也没有仓库时，写第一个锁文件时随机生成。导入过卡片之后绝不要再改。',
  lock: '记录每张卡片身份的文件（锁文件）。要提交到 git，见 README。',
  lang: '笔记语言的 BCP 47 标签。默认：根据文字识别。',
  strict: '把警告当作错误。',
  lineBreaks:
    '段落里的换行：`auto` 只连接编辑器按固定宽度折断的行，`keep` 都保留，`join` 把各行都连起来；用空格，汉字之间不加。',
  sections: '除要点、总结、Key points、Summary 一类之外，还有哪些标题不是题目。',
  partNames:
    '一个文件夹里许多文件都有的标题，如 Scenario、Task 和 Solution，是否算作对文件标题所提问题的各部分回答，而不各自成题。',
  dialects: '标题以外的题目形式，按名字设置：auto（像题目就用）、on 或 off。',
  flavours: '其他工具的 Markdown 写法（notes-from.zh-CN.md），按名字设置：on（遇到就识别）或 off。',
  rules:
    'rules.zh-CN.md 里每条规则的级别，按名字设置：`error`、`warning`、`info` 或 `off`。`repeated-text` 设为 off 时，重复的内容保留。',
  'templates.anki':
    '卡片的外观：`plain`、`paper`、`contrast`，或者一个文件夹，里面有自己的 front.html、back.html 和 style.css；见 docs/cards.zh-CN.md。',
  'templates.sheet': '一个文件夹，里面有自己的速查表 page.html 和 style.css；见 docs/sheet.zh-CN.md。',
  unanswered: '待回答的题目要不要卡片。速查表和题库里始终有它们。',
  'sheet.layout': '速查表的版式：紧凑；单栏并留出写笔记的边距；题目带书写横线，答案在后；裁成卡片。文件以版式命名。',
  'sheet.paper': '纸张。',
  'sheet.margin': '页边距，写法同 CSS，以毫米计：`15mm 12mm`。默认由版式决定。',
  'sheet.columns': '一到三栏。默认由版式决定。对 cards 不起作用。',
  'sheet.fontSize': '以磅计。默认由版式决定。',
  'sheet.font': '正文字体。中文用 `serif` 需要 @expo-google-fonts/noto-serif-sc 包。',
  'sheet.colour': '设为 false 时，除图片外只用黑和灰。',
  'sheet.pages':
    '速查表最多几页：依次压缩目录、图片、空白、页边距、书写横线、行距和字号，直到放得下。你自己设置的不变，字号不小于 6.5 磅。对 cards 不起作用。',
  'sheet.contents': '目录。默认：有，除非因此放不进 `pages`。',
  'sheet.index': '末尾的待回答题目列表，以及按标签排列的题目列表。默认：超过 30 题时有。',
  'sheet.lines': '待回答的题目下面有几条书写横线。默认：3，cards 为 6。',
  'sheet.author': '作者，写入文档属性。',
  'sheet.subject': '主题，写入文档属性。',
  'sheet.style': '你自己的样式表，在模板的样式之后加载。',
  'sheet.deck': '只收这些牌组及其子牌组的题目。',
  'sheet.tag': '只收带这些标签或其下级标签的题目。',
  'sheet.status': '只收已回答或只收待回答的题目。',
  'sheet.timeout':
    '浏览器打印速查表的一部分最多用几秒，超过就当作卡死，重新启动一次。默认：60，每 10,000 个字符再加 1。',
  'sheet.since': '只收这个 git 提交之后改过的题目。',
  browser: '打印速查表用的 Chrome、Chromium 或 Edge 的路径。',
};

const kinds: Record<ArtifactName, string> = {
  deck: 'Anki 牌组',
  sheet: '可打印的速查表',
  bank: '题库',
  quiz: '在浏览器里刷题的网页',
  epub: '电子书',
  'anki-text': '牌组里的笔记，Anki 的文本格式',
  crowdanki: 'CrowdAnki 用的牌组文件夹',
  csv: '电子表格用的题目表',
  tsv: 'Quizlet 之类用的题目和答案',
  gift: 'Moodle 用的题目',
  markdown: '整理好的 Markdown 笔记',
};

const findings: Record<Finding, string> = {
  'coarse-image': '图片的分辨率太低，不宜打印',
  'small-diagram': '图表里的字印出来太小，看不清',
  'wide-formula': '公式比栏宽',
  'missing-glyphs': '某个字符没有字体',
  'refused-address': '模板请求了不允许加载的地址',
  'fitted-sheet': '为了放进规定的页数，速查表排得比平常小',
  'overlong-sheet': '速查表排得再小也放不进规定的页数',
  'missing-font': '没有装某种语言的字体',
};

const types: Record<string, string> = {
  string: '字符串',
  number: '数字',
  integer: '整数',
  boolean: '布尔值',
  object: '对象',
};

/** The words of docs/config.zh-CN.md. */
export const chineseSettings: ConfigWords = {
  meaning: setting => settings[setting as Setting],
  type: name => types[name] ?? name,
  or: '、',
  listOf: members => (members.includes('`') ? `列表：${members}` : `${members}列表`),
  what: ({ name }) => kinds[name as ArtifactName],
  yes: '是',
  no: '否',
  severities: { error: '错误', warning: '警告', info: '提示' },
  failed: name => `${kinds[name as ArtifactName]}生成不了`,
  finding: rule => findings[rule as Finding],
  page: (settings, artifacts, findings) => `# 设置

[English](config.md)

设置从项目文件夹里的 \`cardpress.config.json\`、\`.yaml\` 或 \`.yml\` 读取，也可以用 \`--config\` 指定文件。每项设置都可以不写。路径相对于项目文件夹。命令行优先于配置，命令行上的路径相对于当前目录。

项目文件夹这样找：从当前目录往上，取最近的有配置文件的文件夹；没有就取最近的有 \`cardpress.lock\` 的；再没有，而且命令行没有写笔记，就取最近的有 \`notes\` 文件夹的；再没有就取 git 仓库的根目录；最后取当前目录。不会找到 git 仓库之外去。

| 设置 | 类型 | 默认值 | 含义 |
| --- | --- | --- | --- |
${settings}

## 生成的文件

\`only\` 可以写的名字，以及它们各自的消息；笔记方面的消息见 [rules.zh-CN.md](rules.zh-CN.md)。消息里写明怎么办；\`rules\` 对它们不起作用。

| 名字 | 是什么 | 文件 | 默认生成 |
| --- | --- | --- | --- |
${artifacts}

| 消息 | 级别 | 含义 |
| --- | --- | --- |
${findings}

本页由 \`npm run schemas\` 根据 \`src/config/schema.ts\` 和 \`src/artifacts/registry.ts\` 生成。
`,
};
