// Notes made of one thing over and over, each of about as many characters as asked for. They are what hostile or broken
// notes look like: marks that are never closed, nested, or far apart.

/** `text` over and over. */
const repeat = (text, size) => text.repeat(Math.max(Math.ceil(size / text.length), 1));

/** As repeated text below a question. */
const flow = text => size => `## What is a stack?\n\n${repeat(text, size)}\n`;

/** As many of one thing, then as many of another. */
const both =
  (open, close, between = '') =>
  size => {
    const times = Math.max(Math.ceil(size / (open.length + close.length)), 1);
    return `## What is a stack?\n\n${open.repeat(times)}${between}${close.repeat(times)}\n`;
  };

/** Something, then a long run of another, then an end. */
const run =
  (start, text, end = '') =>
  size =>
    `## What is a stack?\n\n${start}${repeat(text, size)}${end}\n`;

/** Numbers on two levels in turn, of which each goes on from the one before. */
const numbersInTurn = size => {
  let all = '## 1. a\n## 2. a\n';
  for (let number = 3; all.length < size; number++) all += `${number % 2 === 0 ? '##' : '###'} ${number}. a\n`;
  return all;
};

/** A counter in the place of `#`. */
const counted = text => size => {
  let all = '## What is a stack?\n\n';
  for (let count = 1; all.length < size; count++) all += text.replaceAll('№', String(count));
  return all;
};

/** Rows of a table with a head of as many cells as the square root of the size. */
const wide = row => size => {
  const cells = Math.ceil(Math.sqrt(size) / 2);
  return `## What is a stack?\n\n|${' a |'.repeat(cells)}\n|${' - |'.repeat(cells)}\n${repeat(row, cells * 2)}\n`;
};

/** A drawing as a picture in the text, which is read like a file. */
const drawing = (start, text, end) => size => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${start}${repeat(text, size)}${end}</svg>`;
  return `## What is a stack?\n\n![a](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})\n`;
};

const sentences =
  '栈是一种后进先出的数据结构，最后放进去的元素最先被取出来。它只在一端插入和删除，这一端叫做栈顶；另一端叫做栈底。常见的用途有函数调用、括号匹配和表达式求值！';

export const inputs = {
  // What is opened and not closed, inside a line
  highlight: flow('==a '),
  'highlights, then ends': both('==a ', 'b== '),
  'highlights nested': both('==a', 'b=='),
  'footnotes inside a line': flow('^[a '),
  'footnotes inside a line, closed': both('^[a ', ']'),
  'picture openings': flow('!['),
  'embed openings': flow('![['),
  'embeds with names': flow('![[a|'),
  'links of wikis': flow('[[a '),
  'picture addresses': flow('![a](b '),
  'links to a page': run('[a', '.', 'b](c.md)'),
  'link addresses': flow('[a](b '),
  'Windows paths': flow('![a](D:\\b\\c '),
  'Windows paths, closed': flow('![a](D:\\b\\c d.png) '),
  'formulas in round brackets': flow('\\(a '),
  'formulas in square brackets': flow('\\[a '),
  'formulas in dollars': flow('$a '),
  'formulas in dollars, priced': flow('$5 and '),
  'formulas in two dollars': flow('$$a '),
  'dollars and backticks': flow('$`a '),
  'bold between Chinese': flow('**中。'),
  'tildes between Chinese': flow('~中'),
  'two tildes between Chinese': flow('~~中。'),
  'closing brackets': flow(']'),
  'closing brackets, spaced': flow('a] '),
  'opening brackets': flow('['),
  'opening brackets, then closing': both('[', ']'),
  'footnote references': flow('[^a '),
  'footnote references, closed': flow('[^a] '),
  'stars and underscores in turn': flow('_a *b '),
  'stars and underscores touching': flow('*a_ '),
  'stars of several lengths': flow('*a **b ***c '),
  'underscores in words': flow('a_b '),
  'stars closing': flow('a** '),
  subscripts: flow('~a '),
  'subscripts without blanks': flow('a~b'),
  superscripts: flow('a^b'),
  'superscripts, closed': flow('a^b^ '),
  'ruby openings': flow('{漢|'),
  ruby: flow('{漢|かん}'),
  'block references': flow('(('),
  'cloze openings': flow('{{c1::a '),
  'clozes nested': both('{{c1::a ', '}} '),
  'clozes with hints': flow('{{c1::a::b}} '),
  'clozes, then ends': both('{{c1::a', '}}'),
  'clozes with marks': flow('{{c1::**a }} '),
  'cloze numbers': counted('{{c№::a}} '),
  'macro openings': flow('{{embed '),
  'macro queries': flow('{{query a '),
  'tags of templates': flow('{% img '),
  'tags of templates, closed': flow('{% img a.png %} '),
  'shortcodes inside a line': flow('{{< a '),
  'comments in percents': flow('%%a '),
  'percent lines': flow('%%a\n'),
  'percent blocks': flow('%%\n\na\n\n'),
  percents: flow('%'),
  'addresses with brackets': run('http://a.b/c', ')', '，'),
  'addresses with marks': run('http://a.b/c', '.', '，'),
  'addresses in turn': flow('http://a.b/c，'),
  'addresses in a row': flow('http://a.b/c)'),
  'addresses of mail': flow('a@b.c'),
  'mail without an end': flow('a.'),
  'addresses with entities': run('http://a.b/c', '&amp;'),
  'addresses of www': flow('www.'),
  'html tags': flow('<b>'),
  'html tags, then ends': both('<b>', '</b>'),
  'html tags closed in themselves, then ends': both('<span />', '</span>'),
  'html tags, spaced': flow('<b> a '),
  'html tag openings': flow('<a '),
  'html attributes': flow('<a b="'),
  'html attributes, many': run('<a', ' b="c"', '>'),
  'html instructions': flow('<?'),
  'html declarations': flow('<!a'),
  'html comments': flow('<!-- a '),
  'html comments, closed': flow('<!-- a --> '),
  'html data': flow('<![CDATA['),
  'html generics': flow('List<String> '),
  'html breaks': flow('a<br>'),
  'html pictures': flow('<img src="a.png">'),
  'pictures of formulas': flow('![a](https://www.zhihu.com/equation?tex=a) '),
  'html anchors': flow('<a name="x"></a>'),
  'a drawing with a picture': drawing('<image href="data:image/png;base64,', 'A', '"/>'),
  'a drawing with a picture in a style': drawing('<rect style="fill:url(data:image/png;base64,', 'A', ')"/>'),
  'a drawing with styles': drawing('<style>', 'a{fill:red}', '</style>'),
  'a drawing with references': drawing('<!DOCTYPE svg [<!ENTITY a "b">]><text>', '&a;', '</text>'),
  autolinks: flow('<http://a'),
  entities: flow('&amp'),
  backslashes: flow('\\'),
  'backticks of all lengths': size => {
    let text = '## What is a stack?\n\n';
    for (let length = 1; text.length < size; length++) text += `a${'`'.repeat(length)} `;
    return `${text}\n`;
  },
  'code spans': flow('`a` '),
  'emoji names': flow(':smile'),
  'heading ids inside a line': flow('{#a '),
  'attributes inside a line': flow('*a*{.b '),
  'attributes, closed': flow('*a*{.b} '),
  'tags with number signs': flow('#a '),
  'card tags': flow('a #card '),
  colons: flow('a::'),
  'colons, spaced': flow('a :: b '),
  'colons, lines': flow('a :: b\n'),
  'escape sequences': flow('\u001B[1m'),
  'sounds of Anki': flow('[sound:'),
  'task boxes': flow('- [ ] **a**\n'),
  abbreviations: counted('*[A№]: b\n'),
  'abbreviations in use': size => `## What is HTML?\n\n*[HTML]: Text\n\n${repeat('HTML ', size)}\n`,

  // Long lines and runs
  'one line of Chinese': flow(sentences),
  'one line of English': flow('A stack is a list that gives back last what it was given first, as people say. '),
  'one line of letters': flow('a'),
  blanks: run('a', ' ', 'b'),
  'blanks at an end': run('a', ' '),
  'blanks at a start': run('', ' ', 'b'),
  'blanks, Chinese': run('a', '\u3000', 'b'),
  tabs: run('a', '\t', 'b'),
  'blank lines': run('a', '\n', 'b'),
  'short lines': flow('a\n'),
  'short paragraphs': flow('a\n\n'),
  'hard breaks': flow('a  \n'),
  'a heading with blanks': size => `## a${' '.repeat(size)}{#b}\n\nc\n`,
  'a heading with blanks before its marks': size => `## a${' '.repeat(size)}##\n\nc\n`,
  'a heading with blanks between its words': size => `## a${' '.repeat(size)}b\n\nc\n`,
  'a heading of marks': size => `## ${'#'.repeat(size)} a\n\nc\n`,
  'a heading of words': size => `## ${repeat('what is ', size)}?\n\nc\n`,
  'a heading of Chinese': size => `## ${repeat(sentences, size)}？\n\nc\n`,
  'a comment that ignores': run('<!-- ignore:', '\n', '-->'),
  'a comment that ignores, without an end': run('<!-- ignore:', '\n'),
  'a comment of blanks': run('<!-- card:', ' ', '-->'),
  'a label with blanks': run('答案', ' ', '：a'),
  'a quotation of blanks': run('> a', ' ', 'b'),
  zeros: flow('\u0000'),
  'zero-width marks': flow('\u200B'),
  'bidirectional marks': flow('\u202E'),

  // Blocks
  headings: flow('## a\n'),
  'headings with text': flow('## What is a?\n\nb\n\n'),
  'headings with other text': counted('## What is №?\n\nb№\n\n'),
  'headings, deep': flow('###### a\n\nb\n\n'),
  'headings below headings': flow('# a\n## b\n### c?\n#### d\n'),
  'headings with numbers on two levels in turn': numbersInTurn,
  'headings without a blank': flow('##a\n'),
  'setext lines': flow('a\n---\n'),
  'setext lines in turn': flow('a\n===\n\nb\n---\n'),
  'a long setext heading': run('', 'a\n', '==='),
  'lines of equals signs': flow('=\n'),
  'lines of dashes': flow('a\n-\n'),
  rules: flow('---\n'),
  'rules between text': flow('a\n\n---\n\nb\n\n'),
  quotations: flow('> a\n'),
  'quotations in turns': flow('> a\n\nb\n\n'),
  'quotations, lazy': flow('> a\nb\n'),
  'quotations of questions': flow('1. a?\n> b\n\n'),
  lists: flow('- a\n'),
  'lists of letters': flow('- a\n\n  b\n\n'),
  'lists with numbers': counted('№. a\n'),
  'lists of questions': counted('№. What is №?\n'),
  'lists of questions with answers': counted('№. What is №?\n   b\n'),
  'lists in turns': flow('- a\n* b\n'),
  'lists, then code': flow('- a\n\n      b\n'),
  'list headings': counted('№. ### What is №?\n   b\n'),
  'bold tasks': flow('- [ ] **a**\n'),
  'bold questions': flow('**What is a?**\n\nb\n\n'),
  'bold numbers': counted('**№)** a\n\nb\n\n'),
  'details, closed': flow('<details><summary>What is a?</summary>\n\nb\n\n</details>\n\n'),
  'details openings': flow('<details>\n\n'),
  'details endings': flow('</details>\n\n'),
  'html blocks': flow('<div>\n'),
  'html blocks, parted': flow('<div>\n\n'),
  'html scripts': flow('<script>\n\n'),
  'html comments, blocks': flow('<!-- a\n\n'),
  'html instructions, blocks': flow('<?php\n\n'),
  'tags of notes': both('{% note %}\na\n', '', ''),
  'tags of notes, closed by others': flow('{% note %}\na\n{% endtabs %}\n'),
  'tags of notes and tabs': flow('{% note %}\n{% tabs %}\na\n{% endnote %}\n'),
  'tags of notes, then ends': both('{% note %}\n', '{% endnote %}\n'),
  'tags of ends': flow('{% endnote %}\n'),
  'tags of code': flow('{% highlight js %}\n'),
  'tags of code, blocks': flow('{% highlight js %}\n\na\n\n'),
  'tags of raw': flow('{% raw %}\n'),
  'shortcode boxes': flow('{{< hint >}}\na\n'),
  'shortcode boxes, closed by others': flow('{{< hint >}}\na\n{{< /tabs >}}\n'),
  'shortcode code': flow('{{< highlight js >}}\n'),
  'colon boxes': flow('::: tip\na\n'),
  'colon boxes, closed': flow('::: tip\na\n:::\n'),
  'colon boxes, then ends': both('::: tip\n', ':::\n'),
  'colon boxes of sizes': size => {
    let text = '## What is a stack?\n\n';
    for (let length = 3; text.length < size; length++) text += `${':'.repeat(length)} tip\na\n`;
    return text;
  },
  'colon endings': flow(':::\n'),
  admonitions: flow('!!! note\n    a\n'),
  'admonitions, nested': size => {
    let text = '## What is a stack?\n\n';
    for (let depth = 0; text.length < size; depth++) text += `${' '.repeat(4 * depth)}!!! note\n`;
    return text;
  },
  'tabs of MkDocs': flow('=== "a"\n    b\n'),
  asides: flow('<aside>\na\n'),
  'docsify tips': flow('!> a\n\n'),
  formulas: flow('$$\na\n'),
  'formulas, closed': flow('$$\na\n$$\n'),
  'formulas in brackets, blocks': flow('\\[\na\n'),
  'TeX environments': flow('\\begin{equation}\n'),
  'TeX environments, blocks': flow('\\begin{align}\na\n\n'),
  'TeX groups': both('$', '$', `${'{'.repeat(2000)}a${'}'.repeat(2000)}`),
  'a formula of groups': size => `## What is a?\n\n$$\n${'{'.repeat(size / 2)}a${'}'.repeat(size / 2)}\n$$\n`,
  'a formula of brackets': size => `## What is a?\n\n$$\n${repeat('\\left(', size)}\n$$\n`,
  'a formula of powers': size => `## What is a?\n\n$$\n${repeat('a^', size)}\n$$\n`,
  'a formula of fractions': size => `## What is a?\n\n$$\n${repeat('\\frac{', size)}\n$$\n`,
  'a formula of sums': size => `## What is a?\n\n$$\n${repeat('a+b+', size)}c\n$$\n`,
  'a formula of definitions': size => `## What is a?\n\n$$\n${repeat('\\def\\a{\\a\\a}', size)}\\a\n$$\n`,
  'code blocks': flow('```\n'),
  'code blocks, closed': flow('```js\na = 1;\n```\n\n'),
  'code blocks of lengths': size => {
    let text = '## What is a stack?\n\n';
    for (let length = 3; text.length < size; length++) text += `${'`'.repeat(length)}a\n`;
    return text;
  },
  'a code block': run('```js\n', 'const a = 1;\n', '```'),
  'a code block of one line': run('```js\n', 'a(', '\n```'),
  'indented code': flow('    a\n\n'),
  'diagrams of text': flow('```mermaid\na\n```\n\n'),
  'wide tables with short rows': wide('| a\n'),
  'wide tables with blank rows': wide('|\n'),
  'tables with long rows': size => `## What is a?\n\n| a |\n| - |\n|${repeat(' b |', size)}\n`,
  'tables of questions': size => `| question | answer |\n| --- | --- |\n${repeat('| What is a? | b |\n', size)}`,
  'table heads': flow('| a |\n| - |\n'),
  'table heads without rows': flow('|a|\n'),
  'table bars': flow('|'),
  'table bars, dashed': flow('|-'),
  'table bars in code': size => `## What is a?\n\n| a |\n| - |\n|${repeat(' `b|c` |', size)}\n`,
  'table bars in open code': size => `## What is a?\n\n| a |\n| - |\n|${repeat(' `b| $', size)}\n`,
  'table rows with escapes': flow('| a \\| b |\n'),
  'footnote definitions': counted('[^№]: a\n\n'),
  'footnotes defined and used': counted('a[^№]\n\n[^№]: b\n\n'),
  'footnotes in footnotes': counted('[^№]: a[^№]\n'),
  'link definitions': counted('[№]: http://a.b\n'),
  'link definitions used': counted('[№]\n\n[№]: http://a.b\n\n'),
  'link definitions broken': flow('[a]: \n'),
  'link definitions with titles': flow('[a]: b "c\n'),
  'wiki links to notes': counted('[[note №]] '),
  'embeds of notes': counted('![[note №]]\n\n'),
  'block ids': counted('a ^b№\n\n'),
  'block ids in a line': flow('^a '),
  'properties of Logseq': flow('a:: b\n'),
  'properties in blocks': flow('- a\n  id:: b\n'),
  'logbooks of Logseq': flow(':LOGBOOK:\n'),
  'drawers of Org mode': flow('#+BEGIN_QUOTE\n'),
  'tasks of Logseq': flow('- TODO a\n'),
  'marks of plugins': flow('<!--SR:!2024-01-01,1,250-->\n'),
  'marks of Obsidian to Anki': flow('START\na\n'),
  'marks of Obsidian to Anki, inside a line': flow('STARTI [a] '),
  'targets of decks': flow('TARGET DECK\na\n'),
  'questions and answers': counted('Q: What is №?\nA: b\n\n'),
  'questions without answers': counted('Q: What is №?\n\n'),
  'question mark lines': counted('a№\n?\nb\n\n'),
  'percent dialect': counted('a№\n%\nb\n\n---\n\n'),
  'answer labels': flow('答案：a\n\n'),
  'options of questions': flow('A. a\nB. b\n'),
  'data frames': flow('<style scoped>\n'),
  'conflict marks': flow('<<<<<<< a\n'),
  'conflict marks, all': flow('<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n'),
  'front matter': size => `---\n${repeat('a: b\n', size)}`,
  'front matter, closed': size => {
    let text = '---\n';
    for (let count = 0; text.length < size; count++) text += `a${count}: b\n`;
    return `${text}---\n\n## What is a?\n\nb\n`;
  },
  'a list of contents': size => {
    let [list, body] = ['# A\n\n', ''];
    for (let count = 0; list.length + body.length < size; count++) {
      list += `- [What is ${count}?](#what-is-${count})\n`;
      body += `## What is ${count}?\n\nb${count}\n\n`;
    }
    return `${list}\n${body}`;
  },
  'answers that repeat': flow('一个栈后进先出，最后放进去的先取出来。\n\n'),
  'answers that nearly repeat': counted('一个栈后进先出№，最后放进去的先取出来。\n\n'),
  'sentences that nearly repeat': counted('一个栈后进先出№，最后放进去的先取出来。'),

  // Nested
  'quotations nested': size => `## What is a?\n\n${repeat('> ', size)}a\n`,
  'lists nested': size => `## What is a?\n\n${repeat('- ', size)}a\n`,
  'lists nested by lines': size => {
    let text = '## What is a stack?\n\n';
    for (let depth = 0; depth < 100 && text.length < size; depth++) text += `${'  '.repeat(depth)}- a\n`;
    return repeat(text, size);
  },
  'bold nested': both('**a ', ' b**'),
  'links nested': both('[a ', '](b)'),
  'pictures nested': both('![a ', '](b)'),
  'html nested': both('<div>\n', '</div>\n'),
  'html nested, parted': both('<div>\n\n', '</div>\n\n'),
};
