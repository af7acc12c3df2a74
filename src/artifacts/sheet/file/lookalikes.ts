/**
 * Radicals, and the characters that fonts draw with the same glyph; if Unicode itself says so (for most of U+2F00 to
 * U+2FD5), its compatibility mapping is used. Source: the character map of Noto Sans SC.
 */
const radicals =
  '⺂⺃⺅⺉⺋⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺠⺡⺣⺤⺦⺨⺭⺯⺰⺱⺳⺹⺺⺾⻂⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⼾';
const characters =
  '乛乚亻刂㔾尣尢巳幺彑彐忄扌攵旡歺民氵灬爫丬犭礻糹纟罓㓁耂肀艹衤见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀户';

/** Characters that share a glyph, the canonical one first. */
const signs = ['·•‧・', '–‒', '…⋯', '∕／'];

const meant = new Map([
  ...[...radicals].map((radical, index): [string, string] => [radical, [...characters][index] ?? radical]),
  ...signs.flatMap(group => [...group].map((sign): [string, string] => [sign, group.charAt(0)])),
]);

/** The canonical one of all characters that share a glyph with this one. */
export function canonicalShape(character: string): string {
  const plain = meant.get(character) ?? character.normalize('NFKC');
  return meant.get(plain) ?? plain;
}
