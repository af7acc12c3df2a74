import { isTraditional, type Labels, labelsFor } from '../../../render/labels.js';

/** Our own wording on the sheet. */
export interface SheetWords extends Labels {
  answers: string;
  /** Heading of the list of unanswered questions. */
  openQuestions: string;
  /** Heading of the list of tags. */
  byTag: string;
  /** Around a page number. */
  answerOn: (page: string) => string;
  questionOn: (page: string) => string;
  /** The two sides of a sheet of cards. */
  front: string;
  back: string;
}

type Words = Omit<SheetWords, keyof Labels> &
  Pick<Labels, 'unanswered' | 'picture' | 'missingImage' | 'contents' | 'count'>;

const zhCn: Words = {
  unanswered: '待回答',
  picture: '图片',
  missingImage: '缺少图片：',
  contents: '目录',
  count: (questions, unanswered) => `共 ${questions} 题，${unanswered} 题待回答`,
  answers: '答案',
  openQuestions: '待回答的题目',
  byTag: '按标签',
  answerOn: page => `答案见第${page}页`,
  questionOn: page => `题目见第${page}页`,
  front: '正面',
  back: '背面',
};

const zhTw: Words = {
  unanswered: '待回答',
  picture: '圖片',
  missingImage: '缺少圖片：',
  contents: '目錄',
  count: (questions, unanswered) => `共 ${questions} 題，${unanswered} 題待回答`,
  answers: '答案',
  openQuestions: '待回答的題目',
  byTag: '依標籤',
  answerOn: page => `答案見第${page}頁`,
  questionOn: page => `題目見第${page}頁`,
  front: '正面',
  back: '背面',
};

const ja: Words = {
  unanswered: '未回答',
  picture: '図',
  missingImage: '見つからない画像：',
  contents: '目次',
  count: (questions, unanswered) => `全${questions}問、未回答${unanswered}問`,
  answers: '解答',
  openQuestions: '未回答の問題',
  byTag: 'タグ別',
  answerOn: page => `解答は${page}ページ`,
  questionOn: page => `問題は${page}ページ`,
  front: '表',
  back: '裏',
};

const ko: Words = {
  unanswered: '미답변',
  picture: '그림',
  missingImage: '없는 그림:',
  contents: '차례',
  count: (questions, unanswered) => `${questions}문제 중 ${unanswered}문제 미답변`,
  answers: '답',
  openQuestions: '답하지 않은 문제',
  byTag: '태그별',
  answerOn: page => `답 ${page}쪽`,
  questionOn: page => `문제 ${page}쪽`,
  front: '앞',
  back: '뒤',
};

const en: Words = {
  unanswered: 'Not answered yet',
  picture: 'Picture',
  missingImage: 'missing picture:',
  contents: 'Contents',
  count: (questions, unanswered) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}, ${unanswered} unanswered`,
  answers: 'Answers',
  openQuestions: 'Questions without an answer',
  byTag: 'By tag',
  answerOn: page => `Answer on page ${page}`,
  questionOn: page => `Question on page ${page}`,
  front: 'front',
  back: 'back',
};

/** The wording for a BCP 47 language tag; English if we have no translation. */
export function wordsFor(lang: string): SheetWords {
  return { ...labelsFor(lang), ...own(lang.toLowerCase()) };
}

function own(lang: string): Words {
  if (isTraditional(lang)) return zhTw;
  if (lang.startsWith('zh')) return zhCn;
  if (lang.startsWith('ja')) return ja;
  return lang.startsWith('ko') ? ko : en;
}
