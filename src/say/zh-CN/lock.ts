/** The lock, the history and what was published. */
export const lock = {
  'Restore the line from git (git log -p shows it), or delete it: its question then becomes a new card.':
    '从 git 恢复这一行（用 git log -p 查看），或者删掉它：删掉后，对应的题目会变成新卡片。',
  'the line with the namespace is missing': '缺少命名空间那一行',
  'the last line is cut off, so the file is incomplete': '最后一行不完整，文件被截断了',
  'Restore the file from git or from a backup.': '从 git 或备份恢复这个文件。',
  'Build, and commit the lock that the build writes.': '构建一次，然后提交写出的锁文件。',
  'git left a merge conflict; the lines of both sides were merged by time': 'git 留下了合并冲突；双方的行已按时间合并',
  '1 question has more than one line, as after a merge; they were merged by time':
    '有 1 道题目占了不止一行（多半是合并造成的），已按时间合并',
  '{count} questions have more than one line, as after a merge; they were merged by time':
    '有 {count} 道题目占了不止一行（多半是合并造成的），已按时间合并',
  'If that is the wrong one, delete its line from the lock before the next build.':
    '如果留错了，下次构建前从锁文件里删掉它那一行。',
  'the line is damaged: it is not a JSON array': '这一行已损坏：不是 JSON 数组',
  'the namespace must be a name': '命名空间必须是一个名字',
  'a note type must have a name, a hash and a time': '笔记模板必须有名字、哈希和时间',
  'a deck must have a file, a name and a number': '牌组必须有文件、名字和编号',
  'the line is damaged: {entry}': '这一行已损坏：{entry}',
  'Restore the file from git (`git checkout -m cardpress.lock` during a merge); the next build merges both sides.':
    '从 git 恢复这个文件（合并过程中用 `git checkout -m cardpress.lock`）；下次构建会合并双方的内容。',
  'a merge conflict starts here but has no end': '合并冲突从这里开始，却没有结尾',
  'a merge conflict marker is here without the one that starts the conflict': '这里有合并冲突的标记，却没有开头的标记',
  'a merge conflict ends here without a second side': '合并冲突在这里结束，却没有另一方的内容',
  'the branches created their locks separately: the namespace {kept} stays because it has the older question, and {names} is dropped. Cards keep their ids, but Anki will not update cards from decks that were published under a dropped name':
    '两个分支各自创建了锁文件：命名空间保留 {kept}（它的题目更早），弃用 {names}。卡片的 id 不变，但以弃用的名字发布过的牌组，Anki 不会再更新其中的卡片',
  'the lock must begin with {expected}, but it begins with {line}': '锁文件应以 {expected} 开头，实际开头是 {line}',
  'Restore the file from git. If it was never committed, delete it: questions that were reworded since then will become new cards.':
    '从 git 恢复这个文件。如果从未提交过，就删掉它：此后改过措辞的题目会变成新卡片。',
  'the lock has version {version}, but this cardpress reads version {lockVersion}':
    '锁文件的版本是 {version}，而当前的 cardpress 只认版本 {lockVersion}',
  'Update cardpress to the version that your project uses elsewhere.': '把 cardpress 升级到项目在别处使用的版本。',
  'Restore the file from git.': '从 git 恢复这个文件。',
  'an entry has {count} fields, this line has {count2}': '每条应有 {count} 个字段，这一行有 {count2} 个',
  'field {number} ({name}) cannot be {value}': '第 {number} 个字段（{name}）不能是 {value}',
  'the id {explicitId} is already used by "{question}" in {file}': 'id {explicitId} 已经用在 {file} 的“{question}”上',
  'Give one of the two a different id, or remove it.': '给其中一个换个 id，或者去掉。',
  'There is a folder in place of the lock.': '锁文件的位置上是一个文件夹。',
  'The lock cannot be read ({what}).': '无法读取锁文件（{what}）。',
  'Set `lock` in the config to a file, or remove the folder.': '把配置里的 `lock` 改成一个文件，或者移走这个文件夹。',
  'Check that it is a file that you can read, and that `lock` in the config is right.':
    '确认它是一个可读的文件，并检查配置里的 `lock`。',
  'Check that the lock and its folder are writable. With `CI=true` a build does not write the lock.':
    '确认锁文件和所在文件夹可写。设了 `CI=true` 时，构建不写锁文件。',
  'there is no commit': '还没有任何提交',
  'Remove it, or commit the notes first.': '去掉这个选项，或者先提交笔记。',
  'this clone lacks older commits': '这个克隆缺少较早的提交',
  'Fetch them: `git fetch --unshallow`.': '补全历史：`git fetch --unshallow`。',
  'the lock': '锁文件',
  'the published deck or bank': '已发布的牌组或题库',
  'The namespace stays {kept}, which comes from {says}; the config has {namespace}.':
    '命名空间仍是 {kept}（来自{says}），而配置里写的是 {namespace}。',
  'Write {kept} into the config. With another namespace every card would be new.':
    '把配置改成 {kept}。换了命名空间，所有卡片都会变成新的。',
  'the config sets a different one than when the notes were started': '配置里的命名空间和最初的不同',
  'the first commit of the repository was replaced': '仓库的第一个提交换掉了',
  'The namespace is {now} because {why}; earlier builds without a lock made the cards under {before}.':
    '命名空间现在是 {now}，因为{why}；以前没有锁文件时，卡片是以 {before} 生成的。',
  'If one of their decks was imported, write `namespace: {before}` into the config: under {now} every card is new. If none was, commit {file} to fix the name.':
    '如果导入过那时的牌组，就在配置里写上 `namespace: {before}`：以 {now} 构建，所有卡片都是新的。没导入过的话，提交 {file}，名字就定下来了。',
  '{name} was published by another project: {file} has none of its questions.':
    '{name} 是另一个项目发布的：它的题目 {file} 里一道也没有。',
  'Name the deck or bank that this project published last.': '请指定这个项目上次发布的牌组或题库。',
  'Delete {name}, or build into another folder (`outDir`).': '删掉 {name}，或者构建到别的文件夹（`outDir`）。',
  '{name} was published by another project: it has neither the namespace nor the questions of this one.':
    '{name} 是另一个项目发布的：命名空间不同，题目也对不上。',
  '{remedy} If it is an older version of these notes, write `namespace: {namespace}` into the config.':
    '{remedy}如果它出自这些笔记的旧版本，就在配置里写上 `namespace: {namespace}`。',
  'There is no lock: the ids of the cards come from {name}, which was left by an earlier build and is replaced by this one.':
    '没有锁文件：卡片的 id 取自以前构建留下的 {name}，而这次构建会覆盖它。',
  'Build once where {file} can be written and keep it with the notes. To start over, delete {name}.':
    '在能写 {file} 的地方构建一次，并把它和笔记放在一起。想从头开始，就删掉 {name}。',
  '{file}, the lock that the config names, does not exist, but {other} does: every card is new.':
    '配置指定的锁文件 {file} 不存在，{other} 却在：所有卡片都会是新的。',
  'If the lock has moved, rename it: `git mv {other} {file}`. If it belongs to another project in this folder, nothing has to be done.':
    '如果锁文件换了位置，就改名：`git mv {other} {file}`。如果它属于这个文件夹里的另一个项目，不用处理。',
  '{reason} The build used the lock and the history of the notes.': '{reason}这次构建改用锁文件和笔记的历史。',
  'Before the first publication there is nothing to do; afterwards, check the path or URL given to --previous.':
    '首次发布之前不用处理；发布过的话，检查 --previous 的路径或网址。',
  '{reason}; and there is no lock, so the cards of earlier builds are unknown.':
    '{reason}；又没有锁文件，以前构建的卡片无从得知。',
  '{remedy}; or commit {file}, build with `--previous` and the last deck, or write a `namespace` into the config.':
    '{remedy}；也可以提交 {file}，或用 `--previous` 加上一次的牌组构建，或在配置里写上 `namespace`。',
  '{reason}; the build used only the lock, so rewording a question that it does not know makes a new card.':
    '{reason}；这次构建只用了锁文件，其中没有的题目一改措辞就会变成新卡片。',
  '{remedy}; or commit {file} with the notes.': '{remedy}；也可以把 {file} 和笔记一起提交。',
  'There is a git repository, but git is not installed': '这里有 git 仓库，但没有安装 git',
  'Install git': '安装 git',
  'Git refuses to read the repository because it belongs to another user': '仓库属于另一个用户，git 拒绝读取',
  'Run `{what}`': '运行 `{what}`',
  'This clone lacks objects, and they could not be fetched ({said})': '这个克隆缺少一些对象，又取不回来（{said}）',
  'Build where the remote can be reached, or clone without `--filter`':
    '在能连上远程仓库的地方构建，或者克隆时不加 `--filter`',
  'Git could not read the history of the notes ({said})': 'git 读不出笔记的历史（{said}）',
  'Check the output of `git log` and `git fsck`, and clone again if they find damage':
    '看看 `git log` 和 `git fsck` 的输出，如有损坏就重新克隆',
  '--from-git needs the history of the notes: {reason}.': '--from-git 需要笔记的历史：{reason}。',
  'The lock is behind the notes, and this clone is shallow: questions reworded in missing commits may become new cards.':
    '锁文件落后于笔记，这里又是浅克隆：在缺失的提交里改过措辞的题目，可能变成新卡片。',
  'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), build with `--previous` and the last deck, or commit {file} with the notes.':
    '取回完整历史（actions/checkout 设 `fetch-depth: 0`，其他地方用 `git fetch --unshallow`），或用 `--previous` 加上一次的牌组构建，或把 {file} 和笔记一起提交。',
  'There is no lock, and this clone lacks the first commits of the repository, so the cards of earlier builds are unknown.':
    '没有锁文件，这个克隆又缺少仓库最初的提交，以前构建的卡片无从得知。',
  'Fetch the whole history (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow` elsewhere), commit {file}, build with `--previous` and the last deck, or write a `namespace` into the config.':
    '取回完整历史（actions/checkout 设 `fetch-depth: 0`，其他地方用 `git fetch --unshallow`），或提交 {file}，或用 `--previous` 加上一次的牌组构建，或在配置里写上 `namespace`。',
  'There is no lock and no git history, so the ids of the cards depend on the name of the folder, {root}.':
    '没有锁文件，也没有 git 历史，卡片的 id 只能取决于文件夹的名字 {root}。',
  'Build once where {file} can be written and keep it with the notes, or write a `namespace` into the config. In a folder with another name every card would be new.':
    '在能写 {file} 的地方构建一次，并把它和笔记放在一起，或在配置里写上 `namespace`。文件夹一改名，所有卡片都会变成新的。',
  'The last commit has this lock, but the working tree does not: every card would be new.':
    '上一次提交里有锁文件，工作区里却没有：所有卡片都会变成新的。',
  'The lock in the last commit has one question that is missing here ({ids}): its cards would be new.':
    '上一次提交的锁文件里有 1 道题目，这里却没有（{ids}）：它的卡片会变成新的。',
  'The lock in the last commit has {count} questions that are missing here ({ids}): their cards would be new.':
    '上一次提交的锁文件里有 {count} 道题目，这里却没有（{ids}）：它们的卡片会变成新的。',
  'Restore it: `git checkout -- {file}`.': '恢复它：`git checkout -- {file}`。',
  'There is no lock': '没有锁文件',
  'The lock is behind the notes': '锁文件落后于笔记',
  '{state}, and it was not written.': '{state}，这次也没有写。',
  'Missing from it: {gains}.': '其中缺少：{gains}。',
  'Run `cardpress build` where you edit the notes and commit {file}. Until then each build walks the history of the notes; in a shallow clone, rewording a question that the lock does not know makes a new card.':
    '在平时写笔记的地方运行 `cardpress build`，并提交 {file}。在那之前，每次构建都要翻一遍笔记的历史；在浅克隆里，锁文件里没有的题目一改措辞就会变成新卡片。',
  '{count} reworded': '{count} 道改过措辞',
  '{count} moved': '{count} 道换了位置',
  'it cannot be read ({code})': '无法读取（{code}）',
  'Check the paths after --merge.': '检查 --merge 后面的路径。',
  'The value of --previous is not a valid URL.': '--previous 的值不是有效的网址。',
  '--previous does not support {scheme} URLs.': '--previous 不支持 {scheme} 网址。',
  'Name a file, or an http or https URL.': '请写一个文件，或 http、https 网址。',
  '{path} does not exist, as before a first publication.': '{path} 不存在，首次发布之前就是这样。',
  '{path} cannot be read ({code}).': '无法读取 {path}（{code}）。',
  'Check the value of --previous.': '检查 --previous 的值。',
  'Name the deck.apkg or bank.json that cardpress built for the last publication.':
    '请指定上次发布时 cardpress 构建的 deck.apkg 或 bank.json。',
  'The lock in {name} cannot be read: {reason} (line {line}).':
    '无法读取 {name} 里的锁文件：{reason}（第 {line} 行）。',
  'If it was built by a newer cardpress, update this one.': '如果它由更新的 cardpress 构建，请升级。',
  'is neither a deck nor a bank': '既不是牌组，也不是题库',
  'is not a readable deck: {message}': '不是可读的牌组：{message}',
  'is a deck without a lock: it was exported from Anki, or made by another program or an older cardpress':
    '是不带锁文件的牌组：可能从 Anki 导出，或由其他程序、旧版 cardpress 生成',
  'is not a readable bank: its JSON is damaged': '不是可读的题库：JSON 已损坏',
  'is a bank without a lock: it was made by another program or an older cardpress':
    '是不带锁文件的题库：可能由其他程序或旧版 cardpress 生成',
  'Try again, or download the file yourself and pass its path.': '再试一次，或者自己下载文件，再把路径传进来。',
  'Download it with your login first (for a GitHub release: `gh release download`) and pass its path.':
    '先登录下载（GitHub 发布可用 `gh release download`），再把路径传进来。',
  'redirects to an unencrypted URL': '跳转到了未加密的网址',
  'is larger than {number} MB': '超过 {number} MB',
  'Check the URL.': '检查网址。',
  'did not arrive within {number} seconds': '{number} 秒内没有下载完',
  '{name} does not exist ({status}), as before a first publication. A file that needs a login looks the same.':
    '{name} 不存在（{status}），首次发布之前就是这样。需要登录的文件也会是这个结果。',
  'requires authorisation ({status})': '需要授权（{status}）',
  'could not be fetched: the server responded with {status}': '下载失败：服务器返回 {status}',
  'could not be fetched ({code})': '下载失败（{code}）',
  'could not be fetched': '下载失败',
  'Check the path.': '检查路径。',
  'Name a deck that cardpress wrote, or one that Anki exported with "Support older Anki versions".':
    '请指定 cardpress 写出的牌组，或 Anki 以“支持旧版 Anki”方式导出的牌组。',
  '{path} is not an Anki deck that can be compared: {message}.': '{path} 不是可以比较的 Anki 牌组：{message}。',
  'its {wanted} is too large': '其中的 {wanted} 太大',
  'it contains no {name}': '其中没有 {name}',
  'Anki exported it without support for older versions': 'Anki 导出时没有勾选“支持旧版 Anki”',
  'The note is': '这条笔记',
  'All {notes} notes are': '全部 {notes} 条笔记',
  '{all} newer than what readers have: their next import replaces every field and every tag, `marked`, `leech` and tags and edits of their own among them. Flags, decks, suspended cards and the schedule stay.':
    '{all}都比读者手里的新：读者下次导入时，所有字段和标签都会替换，包括 `marked`、`leech` 以及自己加的标签和改动。旗标、牌组、暂停状态和复习进度保留。',
  'Use `--refresh` for one build, and tell your readers; build without it again after that.':
    '`--refresh` 只用于一次构建，并告知读者；之后的构建不要再加。',
  "This file is outside the project's folder{others}: {lock} keeps nothing about it, so rewording one of its questions makes a new card.":
    '这个文件在项目文件夹之外{others}：{lock} 不记录它，题目一改措辞就会变成新卡片。',
  'Build it in its own project, or name it under `notes` in the config.':
    '在它自己的项目里构建，或写进配置的 `notes`。',
  "This file is left out by git's sparse checkout{others}: its cards are not in this build, and their lock entries stay as they are.":
    'git 的稀疏检出略去了这个文件{others}：它的卡片不在这次构建里，锁文件中的记录保持原样。',
  'Check it out (`git sparse-checkout add FOLDER`, or `disable`) to build all notes.':
    '要构建全部笔记，把它检出（`git sparse-checkout add FOLDER`，或 `disable`）。',
  "This file has no history here{others}: it is not in the project's repository. Without an entry in {lock}, rewording a question makes a new card.":
    '这个文件在这里没有历史{others}：它不在项目的仓库里。{lock} 里没有记录的题目，一改措辞就会变成新卡片。',
  'Build where {lock} can be written and commit it, or build with `--previous` and the last deck.':
    '在能写 {lock} 的地方构建并提交它，或用 `--previous` 加上一次的牌组构建。',
} as const;
