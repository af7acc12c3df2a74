const numeral = '[\\d一二三四五六七八九十百]{1,4}';

/** A number before a title: 第三章, （一）, 二、, 2.1. */
export const ordinal = new RegExp(
  `^(?:第\\s*${numeral}\\s*[章节節篇部讲課课]|[(（]${numeral}[)）]|${numeral}(?:\\.\\d{1,3})*\\s*[、.．)）:：](?!\\d)|\\d{1,3}(?:\\.\\d{1,3})+(?=\\s))[\\s、:：.-]*`,
  'u',
);

/** Whether the number that the name of a file begins with is an amount, and no label: `50 things`, but not `12 Trees` or `12_trees`. */
export function beginsWithAmount(name: string): boolean {
  return /^[1-9]\d+ \p{Ll}/u.test(name);
}
