import { anyOf } from './name-pattern.js';

const asked = '(?:关注|订阅|点赞|收藏|转发|在看|三连|一键三连|打赏|赞赏|加群|进群|评论|分享)';
const asking = '(?:欢迎|记得|别忘了|求|请|长按|扫码|点击|麻烦)+';
const followed = String.raw`(?:[与和、及,\s]*${asked})`;
const whom = String.raw`[,\s]*(?:我的公众号|我们|我|作者|博主|本人|公众号|一下|一波|支持|再走|哦|吧|啦)`;

/** What asks for readers, in more than one word, since 订阅 and Subscribe are terms as well: 欢迎关注, Like and subscribe. */
const adverts = anyOf([
  `${asking}${asked}${followed}*${whom}*`,
  `${asked}${followed}+${whom}*`,
  `${asked}${whom}+`,
  '点(?:个|一个|波)(?:赞|关注|在看)(?:再走)?(?:吧|哦)?',
  '(?:我的|作者的?|个人)?(?:微信)?(?:公众号|交流群|微信群|粉丝群|读者群)(?:介绍|推荐)?',
  '联系作者|作者介绍|关于博主|粉丝福利',
  String.raw`(?:(?:please|don['’]t forget to)\s)+(?:like|share|subscribe|follow)(?:\s.{1,30})?`,
  String.raw`(?:like|share|subscribe|follow)(?:,?\s(?:and|&)\s|,\s)(?:like|share|subscribe|follow|comment)(?:\s.{1,30})?`,
  String.raw`(?:구독|좋아요|팔로우)(?:[과와\s,&·]+(?:구독|좋아요|팔로우|알림\s?설정))*(?:\s?부탁드립니다|\s?부탁드려요)`,
  '(?:구독|좋아요|팔로우)(?:과|와|,|&|·)? ?(?:구독|좋아요|팔로우|알림 ?설정)',
  '(?:チャンネル登録|フォロー|高評価)(?:と?(?:チャンネル登録|フォロー|高評価))*(?:を?お願いします|はこちら)',
]);

/** Whether a name asks for readers. */
export function isAdvert(name: string): boolean {
  return adverts.test(name);
}
