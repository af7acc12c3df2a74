/** What makes a rank of headings the one that holds the questions of a file. */
export const rank = {
  /** What a heading counts that is a little like a question, where one that looks like it counts 1: a number before it. */
  little: 0.25,
  /** What a heading with text of its own counts besides: less than a look, since sections have text as well. */
  answered: 0.2,
  /** Numbers that go on from here count the questions of a long series, whose parts are files: chapters do not get that far. */
  series: 100,
  /** The least headings that go on like that: a single one may be the name of something. */
  leastOfSeries: 2,
  /** An outer rank holds the questions where its score is beyond this share of the best: what is below a question is its part. */
  near: 0.5,
};

/** A file that tells of the repository it is in, such as a README with questions of its own. */
export const repositoryPage = {
  /** The least headings that only a repository has, such as License and Contributing: notes may have one, on open source for example. */
  least: 2,
};

/** Where other forms hold questions, headings do where this share of them looks like it: fewer may ask in passing. */
export const askingBesideOthers = 0.4;

/** From this share of question-like headings on, what is found below one that does not look like it is a part of its answer. */
export const headingsAsk = 0.4;

/** Headings of the questions' rank are sections where more than this share of them holds marked questions. */
export const sectionsOfMarked = 0.5;

/** The least share of a form's findings in a file that must look like questions, where its marks say little. */
export const likeQuestions = 0.5;

/** Beyond this share of headings in lists, those in lists hold the questions, and others only if they ask. */
export const headingsInLists = 0.5;

/** When the marks of headings in a list of questions are typing errors. */
export const strayMarks = {
  /** The least items without one: in a short list, a heading may start what follows it. */
  least: 8,
  /** At most this share of the items has one: where more do, they are the questions and the others stand between them. */
  headed: 0.2,
  /** The least share of the others that must look like questions, since a list of anything may hold a heading. */
  asking: 0.5,
};

/** When items without a heading are questions as the headings in the lists of their file are. */
export const plainItems = {
  /** The least headings in lists that ask and have an answer: one or two may start what follows them. */
  least: 3,
  /** More than this share of the headings in lists asks: others are topics, whose items ask in passing. */
  asking: 0.5,
};

/** The least quotes with nothing but a heading, and an answer below, that are headings: an article may quote two of another text. */
export const quotedHeadings = 3;

/** Beyond this share of headings that ask below one without text, they are the questions, and it is their section. */
export const askingBelow = 0.5;

/** A first heading that asks is no title where at most this share of the headings below it asks. */
export const askingBelowTitle = 0.5;

/** When the headings below one are the parts of a template. */
export const template = {
  /** Where 题目 comes first and an answer follows, this share must be names of parts: a chapter may be called 描述. */
  named: 0.5,
  /** Where the problem is stated by name, this share of what follows names parts: how a solution is told has names of its own. */
  solved: 1 / 3,
  /** So many where it is named by its number on a site. */
  judged: 2,
  /** From this share of the headings of a problem's page on, other problems make it a list of them: a page may tell what is alike. */
  otherProblems: 0.5,
  /** Where names recur, this share must recur or name parts; an entry may have parts that the others do not have. */
  parts: 0.5,
  /** Below a heading with text of its own, this share of names such as 优点 or Code are its parts. */
  sides: 2 / 3,
  /** Below a problem, this share of headings such as 贪心思路 are its solutions. */
  solving: 0.5,
  /** Of the headings below one, more than this share count steps; what a procedure needs, or how to undo it, may stand beside them. */
  steps: 0.5,
  /** Fewer headings than this share of the steps ask below them, but for those in a section for questions: a course asks more. */
  stepsAsking: 1,
  /** A name recurs from this number of headings on, which have it below them: two may be alike by chance. */
  families: 3,
  /** And from this share of all headings of that level that have headings below them. */
  share: 0.5,
};

/** When headings such as Code example or Step 2 go on with the one before them. */
export const illustrations = {
  /** At most this share of the headings below one are such: examples may be what a file is about. */
  share: 0.5,
  /** So many characters at most say what the complexity of something is; a chapter about complexity has more. */
  complexity: 400,
};

/** When headings that name the language of the code below them head nothing. */
export const captions = {
  /** So many of the same name: a single one may be what a text is about. */
  least: 2,
};

/** When names that the headings of several files share are parts of what the titles of these files ask. */
export const partNames = {
  /** From this many files on: three or four may be alike because someone began them alike. */
  files: 5,
  /** And from this share of the files of a folder: a large folder has five of everything. */
  share: 0.25,
  /** What was published as one question stays one while this many files have the name, */
  rareFiles: 2,
  /** and this share of them, so that a file more or less turns no cards over. */
  rareShare: 0.1,
  /** A name that is above everything else in this share of its files is the title of none of them, as one may be called like its topic: */
  over: 0.8,
  /** from this share of the files with headings on, since the others may have titles. */
  overShare: 0.1,
  /** A name that asks is one if it stands beside so many that ask nothing, */
  besideAsking: 2,
  /** in this share of its files: firms may all ask the same, but what else they ask differs. */
  besideShare: 2 / 3,
  /** Names in this share of the files are those of all, whatever else a file has: a few may be unfinished. */
  always: 0.8,
  /** So many of them make a template: Exercises and Further reading may end the chapters of a book, */
  leastAlways: 3,
  /** and more than this share of the files must be made of such parts. */
  alike: 0.5,
  /** Where fewer than this share of the files with so many parts consist of them, the others are topics, if two files name one alike too. */
  made: 0.5,
  /** A name with questions or topics of their own below it in this share of its headings is that of a section. */
  holding: 0.5,
  /** So many headings below it that no other file has are topics. */
  topics: 2,
  /** This share of the headings below a title must be such parts: chapters of a book may all begin with the same name. */
  parts: 0.5,
  /** The same below one that asks, which what is below it may answer in its own headings. */
  asking: 1 / 3,
  /** So many of the headings beside the first one must be parts for it to be no topic like the others. */
  beside: 2 / 3,
  /** So many parts may stand beside a heading that asks and make the title a question all the same, if they are as large a share: */
  leastBesideAsking: 3,
  /** Below one that asks, so many other questions for each part say that it lists them. */
  ownQuestions: 2,
};

/** When headings such as 答案 beside those before them hold the answers to these. */
export const answerPairs = {
  /** The least: one may be the solutions of a chapter. */
  least: 2,
  /** The least share of the headings of their level: the others may lack an answer. */
  share: 0.5,
};

/** Numbers from this many headings on say that one between them does not begin a chapter. */
export const countedHeadings = 3;

/** When numbers that go on one level deeper are those of the level above. */
export const continuedSeries = {
  /** So many numbers of the level above before them, since `## 1.` may well hold a step that is called `### 2.`. */
  before: 2,
  /** So many of them, unless the level above counts on from them. */
  least: 2,
};

/** When headings without a number are the answer of the numbered question before them, which has no text of its own. */
export const besideNumbered = {
  /** The least share of numbered headings that ask: where fewer do, the numbers count chapters. */
  asking: 0.5,
  /** More than this share of the headings without a number follow such questions: others are questions themselves. */
  share: 0.5,
  /** More than this share of the questions without text have one: where fewer do, they are open. */
  open: 0.5,
};

/** The most characters that a heading has if it is just the name of a part. */
export const longestName = 40;

/** So many characters of a text tell whether it introduces others: an answer may say 如下 further down. */
export const opening = 60;

/** Above the questions, text of which links are more than this share is a list of links and no answer. */
export const linksSay = 0.5;

/** The most characters below a heading that only say where a link leads: an answer with its source is longer. */
export const pointing = 60;

/** The most characters of a label in brackets before the title of a page, such as 【Q012】: longer ones are a part of it. */
export const longestTitleLabel = 8;

/** The most names behind the title of a page, as in `What is a heap? | Heaps | My notes`. */
export const mostSites = 3;

/** A file that lists links and resources: what is below its headings is on no card. */
export const linkFile = {
  /** At most this share of its headings looks like questions: a list may have a heading or two that asks, such as "Why these?". */
  like: 0.1,
  /** More than this share of the headings with text leads elsewhere: those beside them say what to read, or in which order. */
  leading: 0.5,
  /** More than this share of the items and paragraphs below such a heading are links: an answer may end with its source. */
  linked: 0.5,
  /** The least such headings: one may be the sources of an article. */
  least: 2,
  /** From this share on they tell what the others are that say in a few words what is found elsewhere: terms may have a source each. */
  mere: 1 / 3,
  /** The most characters before such a link, as in "Address: https://…". */
  label: 20,
  /** The most characters that say what is found there: an explanation is longer. */
  said: 300,
  /** The most blocks that say it. */
  blocks: 4,
  /** So few characters beside a link say nothing about a term. */
  pointing: 40,
  /** The least headings below one for contents that make a page of links. */
  contents: 2,
};

/** What takes leave of the readers of an article. */
export const farewell = {
  /** The least different things that it begs for: an answer may deal with one of them. */
  pleas: 2,
  /** The most characters: what is longer tells more. */
  longest: 1000,
};

/** Below a heading, tasks to be ticked off are a checklist from this number on: one may be a reminder beside a term. */
export const leastTasks = 2;

/** When boxes below the name of a checklist are what readers check in their own work. */
export const checklists = {
  /** At most this share of them asks what something is or how it works: more are what readers study. */
  telling: 0.5,
};

/** Above the questions, lists of which at least this share asks are what a section is about and no answer. */
export const listsAsk = 0.5;

/** From so many characters on, text above the questions explains its heading: less introduces what is below that. */
export const explanation = 200;

/** Text below the first heading explains it where it begins with this share of its words: other pages begin with what they are for. */
export const takenUp = 0.5;

/** The least characters of the first item of a list that explains the title above it: the names of what follows have fewer. */
export const tellingItem = 40;

/** From so many characters on the text below a file's title is reported as being on no card: less introduces the file. */
export const introduction = 200;

/** The share of headings directly below a question that must ask and be numbered or labelled for those to be questions. */
export const numberedBelow = 0.5;

/** When what stands below a heading without text are topics, and no answer. */
export const ampleTopics = {
  /** The least headings directly below it. */
  least: 2,
  /** So many characters stand at or below each of them: shorter ones are points of an answer. */
  each: 200,
  /** So many on average, so that one card would hold more than anyone recalls. */
  mean: 500,
  /** From this share of headings on that tell to do something, they are steps. */
  doing: 0.5,
};

/** Headings that ask below one that asks are reported where they are more than this share: a few may be asked in passing. */
export const askedInAnswer = 0.5;

/** When numbers such as 1.2 are labels and not versions. */
export const chapterNumbers = {
  /** The least headings of a rank. */
  least: 3,
  /** More than this share of them has such a number. */
  numbered: 0.5,
};

/** When plain numbers such as `1 ` or `001 ` are labels and not amounts. */
export const counting = {
  /** The least headings where all have a number. */
  all: 2,
  /** The least headings with a number where only most have one. */
  most: 3,
  /** The least numbers that count from something else than 1, as the codes 200 and 201 do. */
  fromLater: 5,
  /** The least share of numbers that are one more than the one before: one may be missing or twice. */
  steps: 0.75,
};

/** How many blocks below a heading are looked at for a comment on it: its id or tags may stand above. */
export const blocksWithComment = 3;

/** Options to choose from, from this number on, belong to the question; two may be the two points of an answer. */
export const leastOptions = 3;

/** A list of questions, without other marks. */
export const questionList = {
  /** Items; two sentences may both ask in a list of anything, so fewer count only below several headings or beside longer lists. */
  least: 3,
  /** The least share of items that must look like questions: topics without a question mark are among them. */
  like: 2 / 3,
  /** The least share that must ask outright. */
  asking: 1 / 3,
  /** The least items with labelled answers, and their least share, that make questions of all: the others may be open. */
  leastAnswered: 2,
  answered: 0.5,
  /** The least share of items below another that must look like questions for it to be their group. */
  inGroup: 0.5,
  /** Beyond this share of items that do not ask and have questions below them, these are groups: so many are no questions. */
  groups: 1 / 3,
  /** The least share of items that look like questions below a heading that announces them. */
  announced: 0.25,
  /** The most characters of such items: longer ones tell something. */
  announcedLength: 80,
  /** The least questions that are counted below 总结: fewer repeat what the text was about. */
  longCount: 5,
  /** The least share of them that must ask outright. */
  askingLongCount: 0.9,
  /** Beyond this share of items with nothing but a link, it is a list of links. */
  links: 0.5,
};

/** Lists of tasks and topics below a heading that says that these are asked in interviews. */
export const promptLists = {
  /** The least items: two may be anything. */
  least: 3,
  /** The most characters of an item: longer ones tell something. */
  longest: 80,
};

/** A list of questions that is all there is below a heading, in a file of other headings. */
export const listBelowHeading = {
  /** The least, where they are announced or have answers: two may be the points of an answer. */
  least: 3,
  /** The least below a heading that announces nothing, if none has an answer: a few may be what to consider. */
  alone: 5,
  /** Beyond this share of questions that take yes or no, those are what to check. */
  checks: 0.5,
};

/** Beyond this share of questions that have a heading or an answer elsewhere in the file, a list of them is its contents. */
export const contentsOfFile = 0.5;

/** The least names of other headings below one that are contents: two may be what it compares. */
export const leastContents = 3;

/** Lists of topics and tasks below names such as those of firms, in a file that says it lists questions. */
export const namedLists = {
  /** The least items in the file: two may be anything. */
  least: 3,
  /** The least share of items that ask or tell to answer; the points of an answer hardly ever do. */
  asking: 0.25,
  /** The same where only one heading has a list. */
  askingAlone: 0.4,
  /** The least share of lists with such an item: the others may be answers. */
  lists: 2 / 3,
  /** Beyond this share of items that explain something, they are answers. */
  others: 0.1,
  /** Beyond this share of items with others below them, those are what is known about them. */
  parted: 0.25,
  /** More than this share of the items below another must ask for it to be their topic. */
  below: 0.5,
  /** The most characters of an item: longer ones tell something. */
  longest: 120,
};

/** Lists in a file that holds nothing else and does not say what they are. */
export const askingLists = {
  /** The least items in the file: fewer may be what to consider. */
  least: 5,
  /** The least share of items that ask by a word; points of an answer hardly ever do. */
  asking: 0.5,
  /** Beyond this share of items that explain something or have an answer, they are points, or other forms know them. */
  telling: 0.1,
  /** Beyond this share of items with nothing but a link, they are contents. */
  links: 0.5,
  /** The least share of lists with an item that asks. */
  lists: 2 / 3,
  /** Beyond this share of lists that are ones of questions by their own words, those are all. */
  firm: 0.5,
  /** The least share of items below another that must ask for them to be questions of their own. */
  below: 0.5,
  /** At most this share of their length stands below lists as a remark on them: more is a text that they are part of. */
  remark: 0.25,
};

/** Bullets with text below them that is not indented, in a file without other headings. */
export const listedTerms = {
  /** The least bullets with text below: two or three may be the points of an answer. */
  least: 4,
  /** The least share of bullets with text below: of most lists, only the last item has any. */
  explained: 0.5,
  /** The least share of bullets that are names: others are the points of an answer. */
  names: 0.6,
  /** Beyond this share of sides such as 优点, they are those of what the file is about. */
  sides: 0.25,
  /** The most characters of a name. */
  longest: 60,
};

/** What somebody was asked in an interview, in a file that recounts it. */
export const posts = {
  /** The least share of questions that ask or tell to answer: the others name topics. */
  asking: 0.2,
  /** Beyond this share that explain something, they are answers. */
  explained: 1 / 3,
  /** The least share of the text that they make up: an article tells more than it lists. */
  share: 1 / 3,
  /** The least lines below what does not ask that tell something of it: a single one may go on with it. */
  telling: 2,
  /** The most characters of a line that asks below a round without a question mark or a number: longer ones tell what happened. */
  line: 30,
};

/** Lists of what one firm after the other asked, in a file that explains other things as well. */
export const firmLists = {
  /** The least with an item that asks: one may be what to consider. */
  least: 2,
  /** The least share of the lists of a level with such an item: the others may be answers. */
  asking: 2 / 3,
};

/** Numbers that count questions with their answers below them, of which not all ask. */
export const counted = {
  /** The least: two may count the halves of a text. */
  least: 3,
  /** More than this share must ask outright: one or two may tell to compare something, and the steps of instructions ask nothing. */
  asking: 0.5,
  /** The most lists that are tried as the first of them: points may stand above the questions. */
  starts: 3,
};

/** Plain lines that count questions and topics through a file: `1、…`. */
export const countedLines = {
  /** The least: four may be the points of a text. */
  least: 5,
  /** The least share that must ask or tell to answer: the others name topics. Steps and points hardly ever do. */
  asking: 0.4,
  /** The least share of numbers that follow the one before, or begin again: one may be left out. */
  steps: 0.75,
  /** The most that a number may be beyond the one before: what is further on counts something else. */
  gap: 3,
  /** The most counts, as a share of the lines: where each line is a 1 or the second of two, they are points of texts. */
  begins: 1 / 3,
  /** The least share with something below them, where others have that: one or two may be open. */
  answered: 0.75,
  /** From this share of lines with numbers on, those are all there is, and ask without answers. */
  bare: 0.8,
  /** The least that count on from 1 without a gap through a file without headings, so that none needs to ask: steps end sooner. */
  series: 20,
};

/** Beyond this share of answered ones, questions below a heading with nothing else are questions and no points of an article. */
export const answeredInList = 0.5;

/** The least share of items with a quoted answer that makes a list one of questions. */
export const quotedItems = 0.5;

/** Questions as quotes of their own, with the answers below them. */
export const quotedQuestion = {
  /** The least below one heading: an article may quote a reader once. */
  least: 2,
  /** More characters than this tell something rather than ask it. */
  longest: 300,
};

/** Unfolding blocks with nothing else beside them are questions from this number on, whatever their summaries say. */
export const foldedAlone = 3;

/** A label in bold with its question behind it, such as `**Q12**`, has fewer characters than this. */
export const boldLabel = 8;

/** The least bold numbers that count tasks: two may count the halves of a text. */
export const boldNumbers = 3;

/** What a question in bold counts against a heading with other text: articles have bold lines that ask. */
export const boldWeight = 0.5;

/** Bold questions inside what may be the answer of the heading above them. */
export const askedInside = {
  /** The least below a heading, or in the file where they are labelled: one may be asked in passing. */
  least: 2,
  /** Beyond this share of labelled ones, the others that ask are questions as well. */
  labelled: 0.5,
};

/** Bold questions in the answers of headings that ask. */
export const askedInAnswers = {
  /** The least in a file: one or two may be asked in passing. */
  least: 3,
  /** The least headings with one: a single answer may be told by questions. */
  headings: 2,
  /** Beyond this share of the bold lines below such headings; more of the others divide the answers. */
  share: 2 / 3,
};

/** Questions and answers that are both labelled inside the parts that the files of a folder share. */
export const markedInParts = {
  /** The least in a file, but for those below Q&A: one alone may be what the title asks, as `**问题：**` states it. */
  least: 2,
};

/** Rules and percent signs part questions from answers where there are so many: one may part two texts. */
export const leastMarks = 2;

/** What is known of a file from before. */
export const remembered = {
  /** Beyond this share of the known questions, a rank or a form goes on to hold all. */
  holder: 0.5,
  /** Beyond this share of headings that look like questions below one without text, it is their section now. */
  askingBelow: 0.5,
};

/** An answer that is likely to have swallowed other questions. */
export const longAnswer = {
  /** It has more than this number of characters: some topics take several pages. */
  characters: 5000,
  /** It is more than so many times as long as the answers of its file are, by their median. */
  times: 20,
  /** The least number of other answers in the file: fewer say little about how long they are. */
  others: 2,
};
