const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:3[01]|[12]\\d|0?[1-9])';
const named = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

const dates = [
  `(?:19|20)\\d\\d ?[-./年] ?${month}(?:(?: ?[-./月] ?${day} ?日?)|月)?`,
  // `1-2` may be a label.
  `(?:1[0-2]|0[1-9])[-/](?:3[01]|[12]\\d|0[1-9])|${month} ?月 ?${day} ?[日号]?`,
  `${named} ${day}(?:st|nd|rd|th)?(?:,? (?:19|20)\\d\\d)?|${day}(?:st|nd|rd|th)? ${named}(?:,? (?:19|20)\\d\\d)?`,
];
const weekday = '(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tues?|wed|thurs?|fri|sat|sun)[a-z]*';

const date = new RegExp(`^(?:(?:${weekday}),? )?(?:${dates.join('|')})(?: ?[(]?(?:${weekday})[)]?)?$`, 'iu');

/** Whether a text is a date and nothing else: 2026-04-02, 04-02（周四）, 4月2日, April 2nd. */
export function isDate(text: string): boolean {
  return date.test(
    text
      .normalize('NFKC')
      .replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}
