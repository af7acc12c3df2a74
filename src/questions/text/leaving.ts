import { farewell } from '../thresholds.js';
import { plain } from './plain-name.js';

const leaving =
  /以上就是(?:这|本|今天|文章|全部)|就(?:写|讲|说|聊|介绍)?到(?:这里|这儿|此)(?:[了吧啦,，。!！]|结束)|下[期篇次](?:文章)?(?:我们)?再?见|创作的\S{0,6}动力|求(?:个|一波)?(?:赞|三连)|白嫖|\bthank(?:s| you) for reading\b|\bsee you (?:in the )?next\b|\bthat['’]s (?:all|it) for (?:today|this|now)\b/iu;
const pleas =
  /点个?赞|关注|转发|三连|公众号|在看|收藏|打赏|留言|\bsubscribe\b|\bfollow (?:me|us)\b|\blike and\b|\bleave a comment\b|\bbuy me\b|\bshare (?:it|this)\b/giu;

/** Whether a text takes leave of the readers of an article, and begs for their favour. */
export function takesLeave([first = '', ...others]: string[]): boolean {
  if (!leaving.test(first)) return false;
  const found = [first, ...others].join('\n').toLowerCase().match(pleas) ?? [];
  return new Set(found).size >= farewell.pleas;
}

const offers =
  /^(?:如果你?(?:愿意|需要|想要|有需要|想)[,，]?\s*我|我(?:还|也)?(?:可以|能)(?:再|直接|继续|接着|帮|给|为)+你|(?:需要|要不要|要)我(?:再|继续|帮|给|为|直接)|if you(?:['’]d like| want| need|['’]re interested)\b.{0,40}\bi (?:can|could)\b|(?:would you like|do you want|shall|should)(?: me to| i)\b|would you like to (?:continue|proceed|go on|move on|dive|explore|see)\b|i can (?:also )?(?:give|write|create|make|show|help) you\b|nếu (?:bạn )?(?:muốn|cần).{0,20}(?:mình|tôi) có thể)/iu;

/** Whether a heading is what a chat program offers to go on with: 如果你需要，我还能…, If you want, I can …. */
export function offersMore(text: string): boolean {
  return offers.test(plain(text));
}
