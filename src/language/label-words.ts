/** Words that label an answer, for patterns that ignore case; no word begins with an earlier one. */
const long = [
  ...['参考答案', '标准答案', '正确答案', '正确选项', '答案', '解答', '回答', 'Correct answers?', 'Answer', 'Solution'],
  'Expected answer',
  ...[
    'Respuestas? correctas?',
    'Respostas? corretas?',
    'Respuesta',
    'Resposta',
    'Réponse',
    'Antwort',
    'Ответ',
    'Trả lời',
    'Đáp án',
    '답변',
    '정답',
  ],
];

/** Matches a word that can only label an answer. */
export const longAnswerLabel = `(?:${long.join('|')})`;

/** Matches a word that labels nothing but the answer to a question: a solution may be that of a problem. */
export const plainAnswerLabel =
  '(?:(?:参考|标准|正确)?答案|回答|(?:(?:Correct|Expected|Model|Sample) )?Answers?|답변|정답|Trả lời|Đáp án|Ответ)';

/** Words that label an answer, or what is said about one that stands above. */
const explaining = ['答案解析', '题目解析', '解题思路', '题解', '解析', '思路', 'Explanation', 'Analysis'];

/** Matches a word that labels an answer or an explanation of one. */
export const explainingLabel = `(?:${explaining.join('|')})`;

/** Matches a word before what helps to solve an exercise, below which its solution stands; a word or two may say what it is about. */
export const hintLabel = String.raw`(?:Gợi ý|Ý tưởng|Hướng dẫn|Lời giải|Hints?)(?:\s\p{L}{1,8}){0,2}`;

const answering = [...long, ...explaining, '答', '解', 'Ans'];

/** Matches a word that labels an answer if a colon follows: 答案, 答, A. */
export const answerLabel = `(?:${[...answering, '[AＡ]'].join('|')})`;

/** Matches a word that labels an answer in brackets, where A is an option. */
export const bracketedAnswerLabel = `(?:${answering.join('|')})`;

/** Matches a word that labels a question if a number or a colon follows: 问题, 问, Q. */
export const questionLabel = '(?:[QＱ]|Question|问题|题目|问|Pregunta|Pergunta|Frage|Вопрос|Câu hỏi|Câu|질문|문제)';

/** Matches a label as it is written: with a colon behind it, or in lenticular brackets (`【答案】`). */
export function written(label: string): string {
  return String.raw`(?:${label}\s*[：:]|【\s*${label}\s*】)`;
}
