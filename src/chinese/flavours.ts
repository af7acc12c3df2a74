import type { FlavourWords } from '../markdown/flavours/docs.js';

/** The words of the table of flavours in docs/notes-from.zh-CN.md. */
export const chineseFlavours: FlavourWords = {
  head: ['名字', '见于', '怎么处理'],
  between: '、',
  flavours: {
    'heading-id': '标题末尾的 `{#id}`、`{.class}`、`{: #id}` 或 `{ignore}` 略去',
    comment: '`%%…%%` 是注释，可以在一行之内，也可以跨多行，里面可以有空行和标题；`50%%` 不是，没有结束标记的也不是',
    'block-id': '段落或列表项末尾、或者块下面的 `^id` 是供链接使用的名字；`2 ^10` 和 `x ^y` 是普通文字',
    embed:
      '`![[note]]`、`![[note#heading]]` 和 `![[note#^block]]` 显示那段文字，同一个答案里只显示一次；不在笔记之中的会报告，名字保留',
    dataview:
      '` ```dataview `、` ```dataviewjs ` 和 ` ```tasks ` 里的查询略去并报告；行内查询仍是代码，字段（`key:: value`）仍是文字，也会报告',
    'logseq-property':
      '`id::`、`collapsed::`、`card-…::` 等块或页面的属性，以及 `SCHEDULED:`、`DEADLINE:` 和 `:LOGBOOK:` 略去；`tags:: a, b` 变成一行 `#a #b`',
    'logseq-macro':
      '`((id))` 和 `{{embed …}}` 显示那个块或页面，`{{cloze …}}` 是填空，`{{video https://…}}` 是链接；`{{query …}}` 以及不在笔记之中的块略去并报告',
    'fenced-boxes': 'Admonition 插件的 ` ```ad-note `，里面有 `title: …` 和 Markdown：提示框；有 `collapse:` 时折叠',
    'logseq-task': '有属性、块引用或 `#card` 的大纲里，`- TODO …`、`- DOING …`、`- DONE …` 变成复选框',
    'org-blocks':
      '`#+BEGIN_QUOTE` … `#+END_QUOTE`：引用；`#+BEGIN_NOTE`、`TIP`、`WARNING` 之类：提示框；`#+BEGIN_SRC js`、`EXAMPLE`：代码；`#+BEGIN_COMMENT` 略去，`#+BEGIN_QUERY` 略去并报告',
    'card-plugin':
      'Spaced Repetition（`<!--SR:…-->`）和 Obsidian_to_Anki（`<!--ID: …-->`、`TARGET DECK`、`FILE TAGS`）给自己用的记录略去，但 `TARGET DECK` 是文件的牌组；`START` … `END` 是一张卡片',
    'attribute-lists': '单独成行、或者紧跟在链接、强调或代码后面的 `{: .class}`、`{.class}` 或 `{#id}` 略去',
    anchors: '`<a name="x"></a>`：没有文字的锚点略去',
    'colon-containers':
      '`::: tip Title` … `:::`、`:::note[Title]`、`::: {.callout-tip title="…"}`：提示框；`::: details`：折叠；`::: code-group` 和标签页：依次排列',
    admonitions: '`!!! note "Title"`，下面的文字缩进四格：提示框；`??? note`：折叠；`=== "Tab"`：依次排列',
    'template-tags':
      '`{% hint style="info" %}` … `{% endhint %}`、`{% note %}`：提示框；`{% fold %}`：折叠；`{% tabs %}`：依次排列；`{% asset_img %}`：图片；`{% embed %}`、`{% youtube %}`、`{% post_link %}`：链接；`{% highlight js %}`：代码；`{% raw %}` 略去。其他标签仍是文字',
    shortcodes:
      '`{{< hint info >}}` … `{{< /hint >}}`，也可以用 `{{% %}}`：提示框；`{{< details "Title" >}}`：折叠；`{{< tabs >}}`：依次排列；`{{< figure src="a.png" >}}`：图片；`{{< youtube >}}`：链接；`{{< highlight go >}}`：代码。其他短代码仍是文字',
    docsify: '以 `!> `（重要）或 `?> `（提示）开头的段落：提示框',
    aside: '`<aside>` … `</aside>` 各自成行：提示框，中间的内容是 Markdown',
    'tag-lines':
      '``###### tags: `a` `b` ``，以及 Notion 导出的属性（`Created: …`）里的 `Tags: a, b` 段落：变成一行 `#a #b`，也就是上面内容的标签；其他属性略去',
    'inline-footnotes': '`^[text]`：脚注',
    'sub-sup':
      '`H~2~O` 和 `x^2^`：下标和上标。里面没有空格，前面是字母、数字（`^`）或括号；范围（`1~3`）、乘方（`2^10`）、路径和 `a^b^c` 仍是文字',
    ruby: '`{漢字|かんじ}`、`{漢字|かん|じ}`：注音写在字的上方。注音是假名、注音符号、谚文或带声调的拼音',
    abbreviations: '`*[HTML]: HyperText Markup Language`：HTML 的全称，指向它时显示',
    'math-blocks': '语言为 `math` 的代码块，以及美元符号之间的代码：公式',
    'formula-pictures': '这类网站画的公式图片，如 `![x](https://www.zhihu.com/equation?tex=x)`：公式，源码就在网址里',
    'tex-environments': '`\\begin{equation}` … `\\end{equation}`，还有 `align`、`gather` 和矩阵：公式，不带编号',
    'data-frames': 'pandas 写在表格上面的 `<style scoped>` 略去',
    terminal: '终端的转义序列，如程序输出里的颜色，略去',
  },
};
