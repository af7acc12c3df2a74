import { isTraditional } from '../../render/labels.js';

/** What the page itself says. */
export interface QuizWords {
  study: string;
  list: string;
  deck: string;
  allDecks: string;
  shuffle: string;
  answeredOnly: string;
  search: string;
  nothing: string;
  night: string;
  show: string;
  hide: string;
  previous: string;
  next: string;
  /** How well an answer was known, worst first. */
  grades: [again: string, hard: string, good: string, easy: string];
  finished: string;
  toRepeat: string;
  repeat: string;
  restart: string;
  keys: string;
}

const zh: QuizWords = {
  study: '学习',
  list: '列表',
  deck: '牌组',
  allDecks: '全部牌组',
  shuffle: '打乱顺序',
  answeredOnly: '只看有答案的',
  search: '搜索题目和答案',
  nothing: '没有符合条件的题目。',
  night: '夜间',
  show: '显示答案',
  hide: '收起答案',
  previous: '上一题',
  next: '下一题',
  grades: ['重来', '困难', '记得', '简单'],
  finished: '这一轮学完了',
  toRepeat: '还不熟的题目',
  repeat: '再学不熟的',
  restart: '从头开始',
  keys: '空格：翻面，再按一次为“记得”。1–4：评分。← →：前后翻题，也可以左右滑动。页面不保存任何记录。',
};

const zhTw: QuizWords = {
  study: '學習',
  list: '列表',
  deck: '牌組',
  allDecks: '全部牌組',
  shuffle: '打亂順序',
  answeredOnly: '只看有答案的',
  search: '搜尋題目和答案',
  nothing: '沒有符合條件的題目。',
  night: '夜間',
  show: '顯示答案',
  hide: '收起答案',
  previous: '上一題',
  next: '下一題',
  grades: ['重來', '困難', '記得', '簡單'],
  finished: '這一輪學完了',
  toRepeat: '還不熟的題目',
  repeat: '再學不熟的',
  restart: '從頭開始',
  keys: '空白鍵：翻面，再按一次為「記得」。1–4：評分。← →：前後翻題，也可以左右滑動。頁面不儲存任何記錄。',
};

const en: QuizWords = {
  study: 'Study',
  list: 'List',
  deck: 'Deck',
  allDecks: 'All decks',
  shuffle: 'Shuffle',
  answeredOnly: 'Answered only',
  search: 'Search questions and answers',
  nothing: 'No question matches.',
  night: 'Night',
  show: 'Show answer',
  hide: 'Hide answer',
  previous: 'Previous',
  next: 'Next',
  grades: ['Again', 'Hard', 'Good', 'Easy'],
  finished: 'Done for this round',
  toRepeat: 'Not known well yet',
  repeat: 'Repeat these',
  restart: 'Start over',
  keys: 'Space: turn over, once more for “Good”. 1–4: grade. ← →: previous and next, or swipe. Nothing is stored.',
};

/** The wording for a BCP 47 language tag; English if we have no translation. */
export function quizWords(lang: string): QuizWords {
  return isTraditional(lang) ? zhTw : lang.toLowerCase().startsWith('zh') ? zh : en;
}
