/** GitHub's types of alert boxes. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** Our own wording on cards and on the sheet. */
export interface Labels {
  /** On an unanswered question. */
  unanswered: string;
  /** Replaces a missing description of a picture. */
  picture: string;
  /** Before the name of a picture that was not found. */
  missingImage: string;
  /** The same for a sound or a film. */
  recording: string;
  missingRecording: string;
  /** Replaces the answer of a question that the notes no longer ask. */
  retired: string;
  /** On a reversed card whose question the notes no longer ask in reverse. */
  switchedOff: string;
  footnotes: string;
  backToText: string;
  /** Titles of the boxes made by `> [!NOTE]` and the like. */
  alerts: Record<AlertKind, string>;
  contents: string;
  /** Where a deck comes from, and its newest question: `From notes/a.md, as of 2026-11-27.` */
  deckSource: (files: readonly string[], date: string) => string;
  /** How a reader finds the place of a mistake. */
  deckMistakes: string;
  /** `16 questions, 8 unanswered`. */
  count: (questions: number, unanswered: number) => string;
}

const zh: Labels = {
  unanswered: '待回答',
  picture: '图片',
  missingImage: '缺少图片：',
  recording: '音视频',
  missingRecording: '缺少音视频：',
  retired: '笔记里已没有这道题',
  switchedOff: '笔记里这道题已不再反向提问，可以暂停这张卡片。',
  footnotes: '脚注',
  backToText: '返回正文',
  alerts: { note: '说明', tip: '提示', important: '重要', warning: '注意', caution: '警告' },
  contents: '目录',
  deckSource: (files, date) =>
    `来自 ${files.length === 1 ? files[0] : `${files[0]} 等 ${files.length} 个文件`}，更新至 ${date}。`,
  deckMistakes: '发现错误？卡片背面末尾写有它出自哪个文件，请在那里改正或告知作者。',
  count: (questions, unanswered) => `共 ${questions} 题，${unanswered} 题待回答`,
};

const zhTw: Labels = {
  unanswered: '待回答',
  picture: '圖片',
  missingImage: '缺少圖片：',
  recording: '影音',
  missingRecording: '缺少影音：',
  retired: '筆記裡已沒有這道題',
  switchedOff: '筆記裡這道題已不再反向提問，可以暫停這張卡片。',
  footnotes: '註腳',
  backToText: '返回正文',
  alerts: { note: '說明', tip: '提示', important: '重要', warning: '注意', caution: '警告' },
  contents: '目錄',
  deckSource: (files, date) =>
    `來自 ${files.length === 1 ? files[0] : `${files[0]} 等 ${files.length} 個檔案`}，更新至 ${date}。`,
  deckMistakes: '發現錯誤？卡片背面末尾寫有它出自哪個檔案，請在那裡改正或告知作者。',
  count: (questions, unanswered) => `共 ${questions} 題，${unanswered} 題待回答`,
};

const en: Labels = {
  unanswered: 'Not answered yet',
  picture: 'Picture',
  missingImage: 'missing picture:',
  recording: 'Recording',
  missingRecording: 'missing recording:',
  retired: 'No longer in the notes',
  switchedOff: 'The notes no longer ask this in reverse: you may suspend this card.',
  footnotes: 'Footnotes',
  backToText: 'Back to text',
  alerts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  contents: 'Contents',
  deckSource: (files, date) =>
    `From ${files.length === 1 ? files[0] : `${files[0]} and ${files.length - 1} more`}, as of ${date}.`,
  deckMistakes: 'Found a mistake? The foot of each answer names the file to correct, or to tell its author about.',
  count: (questions, unanswered) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}, ${unanswered} unanswered`,
};

/** The wording for a BCP 47 language tag; English if we have no translation. */
export function labelsFor(lang: string): Labels {
  return isTraditional(lang) ? zhTw : lang.toLowerCase().startsWith('zh') ? zh : en;
}

/** Whether a BCP 47 tag is that of Chinese in Traditional characters. */
export function isTraditional(lang: string): boolean {
  return /^zh-(?:tw|hk|mo|hant)/iu.test(lang);
}
