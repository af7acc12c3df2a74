const level = 'easy|medium|hard|简单|容易|中等|困难|較難|较难|簡單|困難|쉬움|보통|어려움';
const label = 'difficulty(?: level)?|难度(?:等级)?|難度|난이도|難易度';

const named = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:${label})\s*[:：]\s*){0,2}(?:(?:very )?(?:${level})|(?<=[:：]\s*)(?:basic|school|beginner))[^\p{L}\p{N}]*$`,
  'iu',
);

/** Whether a text says how difficult a problem is, and nothing else: Easy, 🟡 Medium, `难度：中等`. */
export function isDifficulty(text: string): boolean {
  return named.test(text);
}
