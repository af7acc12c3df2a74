import type { Random } from '../random.js';

const han = '一二三四五六七八九十';

/** A heading with its number before it, in one of the ways that people number. */
export function numbered(question: string, at: number, style: number): string {
  switch (style % 5) {
    case 0:
      return `${at}. ${question}`;
    case 1:
      return `Q${at}：${question}`;
    case 2:
      return `${hanNumber(at)}、${question}`;
    case 3:
      return `面试题 ${at}：${question}`;
    default:
      return `${at} ${question}`;
  }
}

export function unnumbered(question: string): string {
  return question.replace(/^(?:\d+\. |Q\d+：|[一二三四五六七八九十百]+、|面试题 \d+：|\d+ )/u, '');
}

function hanNumber(at: number): string {
  const [tens, ones] = [Math.floor(at / 10), at % 10];
  if (at > 99) return `${hanNumber(Math.floor(at / 100))}百${at % 100 === 0 ? '' : hanNumber(at % 100)}`;
  const before = tens === 0 ? '' : tens === 1 ? '十' : `${han[tens - 1]}十`;
  return before + (ones === 0 ? '' : han[ones - 1]);
}

/** What people put on a heading that is no part of its question. */
export function decorate(question: string, random: Random): string {
  const signs: ((text: string) => string)[] = [
    text => `[↑] ${text}`,
    text => `${text} #高频`,
    text => `${text} [阿里, 2023]`,
    text => `⭐ ${text}`,
    text => `${text} ⭐⭐⭐`,
    text => `【必考】${text}`,
    text => `面试官追问：${text}`,
    text => `${text} (important)`,
  ];
  return random.pick(signs)(question);
}

/** One letter is left out, doubled, or changes its place with the next; nothing shorter than four letters is touched. */
export function withTypo(question: string, random: Random): string {
  const letters = [...question];
  const places = letters.flatMap((letter, i) => (/\p{L}/u.test(letter) ? [i] : []));
  if (places.length < 4) return question;
  const at = random.pick(places);
  const letter = letters[at] as string;
  const next = letters[at + 1] ?? '';
  const kind = random.below(3);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, letter);
  else letters.splice(at, 2, next, letter);
  return letters.join('');
}
