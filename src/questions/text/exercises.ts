const names = [
  '(?:课后|课堂)?(?:练习|习题|作业)题?|思考题|(?:演習|練習)(?:問題)?',
  '题目|问题|questions?|exercises?|challenges?|problems?|tasks?|вопрос|задача|задание|упражнение|bài tập|연습\\s?문제',
  'ejercicio|exercice|exercício|übung|aufgabe',
];

const exercise = new RegExp(
  String.raw`^\s*(?:${names.join('|')})\s*#?(\d+(?:[.．-]\d+)*)(?![\d\p{Script=Han}])\s*[:：.]?(.*)$`,
  'iu',
);

/** The number of an exercise, whatever its heading says behind it: 练习3.1, `Exercise 4 (hard)`; not that of 示例 1 or Step 2. */
export function exerciseNumber(text: string): string | undefined {
  return exercise.exec(text.normalize('NFKC'))?.[1];
}

/** Whether a heading counts an exercise and does not say what it is: 练习3.1（选做）, but not `Exercise 4: Reverse a list`. */
export function isBareExercise(text: string): boolean {
  const [, number, rest = ''] = exercise.exec(text.normalize('NFKC')) ?? [];
  return number !== undefined && /^\s*(?:\([^()]*\))?\s*$/u.test(rest);
}
