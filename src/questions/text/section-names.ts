import { simplified } from '../../language/traditional.js';
import { isAdvert } from './adverts.js';
import { closesInEurope, isEuropeanName, mayFollowInEurope } from './european-names.js';
import { foldedNames } from './listed-names.js';
import { anyOf } from './name-pattern.js';
import { plain } from './plain-name.js';
import { inTwoLanguages } from './two-languages.js';

const keyPoints = new Set(
  [
    '要点 核心要点 关键要点 关键点 重点 知识点 核心知识点 总结 小结 本章小结 参考 参考资料 参考文献 参考链接 参考文章 参考书目 引用 引用来源 目录 附录 前言 简介 序言 序 引言 导读 相关链接',
    '小记 最后 最后的话 写在最前 写在后面 开头 开篇 开场白 前情提要 前情回顾 尾声 结束语 结尾 文末 下期预告 往期推荐 往期回顾 往期精彩 精彩推荐 历史文章 勘误 勘误及提问 备忘 心得 心得体会 学习心得 感想 个人感想 感悟 絮叨 碎碎念 题外话 花絮 求赞 日常求赞 我的感悟 我的想法 我的看法 我的感受 我的感想 我的思考 我的体会 我的心得 我的建议',
    '下一步 进一步学习 深入学习 延伸学习 拓展学习 接下来学什么 相关 关联笔记 相关笔记 相关主题 相关词条 相关条目 相关资料 相关资源 反向链接 双链 参见 另见 参考连结 相关连结 资料来源 数据来源 参考来源',
    '内容概览 概览 相关推荐 相关文章 相关专题 推荐阅读 延伸阅读 扩展阅读 拓展阅读 相关阅读 推荐资料 学习资料 学习资源 资料 资源 更新日志 更新记录 版权声明 许可证 协议 致谢 贡献 贡献者 贡献指南 联系我 联系方式 关于 关于作者 关于我 说明 问题来源 题目来源 写在前面 写在最后 结语 后记 交流群 公众号',
    "what's next|what’s next",
    'referance|referances|refrence|refrences|refference|refferences|referrence|referrences|referense|referenses|conclustion|sumary',
    'summary|conclusion|key points|key takeaways|takeaways|references|reference|further reading|additional reading|see also|resources|links|useful links|related links|additional links|external links|sources|bibliography|credits',
    'contents|table of contents|toc|index|introduction|intro|foreword|preface|overview|appendix|about|about the author|license|licence|contributing|contribution|contributors|acknowledgements|acknowledgments|changelog|disclaimer|related projects|sponsors|support|legend',
    'related|related topics|related notes|related pages|related articles|related posts|related reading|related resources|see more|read more|learn more|backlinks|linked notes|source|citations|footnotes|recommended reading|personal recommendation|personal recommendations|suggested reading|further resources|what to learn next|what to read next|what to study next|where to go next|further study|further learning|keep learning|next steps|my thoughts|closing|closing remarks|closing words|final remarks|epilogue|errata|acknowledgment|acknowledgement',
    '참고 자료|참고자료|참고 문헌|참고문헌|참고 링크|참고링크|참고 사이트|참고|참고 사항|참고사항|출처|레퍼런스|관련 링크|관련 자료|관련 글|관련 문서|같이 보기|함께 보기|더 보기|더 공부하기|더 공부할 것|더 공부할 내용|추가 학습|다음 단계|더 읽을거리|더 알아보기|목차|차례|요약|정리|총정리|핵심 정리|마무리|마치며|마치면서|맺음말|결론|끝|끝으로|들어가며|들어가기|들어가기 전에|시작하며|시작하기 전에|머리말|서론|서문|부록|느낀 점|느낀점|후기|회고|소감|감사의 글|저자 소개',
    '次のステップ|さらに学ぶ|もっと学ぶ|参考|参考資料|参考文献|参考リンク|参考サイト|参考記事|参考url|出典|引用元|関連リンク|関連記事|関連項目|関連ページ|関連資料|目次|まとめ|まとめると|要約|要点|おわりに|終わりに|最後に|さいごに|はじめに|始めに|前書き|まえがき|あとがき|後書き|序文|付録|謝辞|感想|所感|次回予告|著者について',
  ].flatMap(foldedNames),
);

/** What closes an article in more words than 总结; in 排序算法总结 and 线程池的总结 the other words say of what. */
const closing =
  /^(?:最后的?|一句话|[本全]文的?|本[章节篇]的?|文章的?|文末|简单的?|简要的?|个人的?|我的|小小的|一点|一些|有\p{Script=Han}{1,3}的|复盘|回顾)?(?:总结|小结)(?:一下|一番|吧|陈词|归纳|回顾|复盘|(?:[与和及]?(?:展望|思考|反思|感想|感悟|建议)))?$|^(?:(?:a|the|my)\s)?(?:(?:quick|short|brief|final|overall|one[- ](?:sentence|line))\s)?(?:summary|recap|conclusions?|takeaways?|thoughts|words)(?:\s(?:and|&)\s(?:outlook|next steps|conclusions?|takeaways|recommendations))?$|^(?:in|to)\s(?:summary|conclusion|sum up|conclude)$|^(?:wrapping|summing)\s(?:it\s)?(?:all\s)?up$/u;

/** What is learnt by heart before an interview: 面试要点速查, 面试必背总结, Key notes for interviews, Quick checklist. */
const cramming = anyOf([
  '(?:本章|本节|全文|最终|终极)?(?:面试|考前|考试|知识点?|核心|关键|要点|重点|高频|快速|必背|必考|必问|必看|绝杀|干货|背诵|速记)+(?:总结|小结|速查|速览|速记|速背|清单)(?:表|版|卡片?|清单)?',
  '(?:interview |exam )?(?:key|quick|final|last[- ]minute) (?:notes?|points|takeaways|revision|recap|review|reference|summary)(?: (?:for|before) (?:the |your |an )?(?:interviews?|exams?))?',
  '(?:quick |final |interview |overall )?summary (?:table|chart|sheet|notes)',
  '(?:(?:quick|final|interview|pre-interview|revision|review) )?checklist(?: before (?:the |your |an )?(?:interview|exam)| nhanh| trước khi (?:đi )?phỏng vấn)?',
]);

/** Whether a heading is the name of a section, such as 要点 or Summary; `more` are additional names from the config. */
export function isKeyPoints(text: string, more: string[] = []): boolean {
  const name = plain(text);
  if (more.some(other => plain(other) === name)) return true;
  if (/[?？]\s*$/u.test(text)) return false;
  return isNameOfSection(name) || isAdvert(name) || isNamedTwice(text);
}

function isNameOfSection(name: string): boolean {
  return keyPoints.has(name) || closing.test(name) || cramming.test(name) || isEuropeanName(name);
}

const behind = /^(.+?)\s*[(（]([^()（）]{1,24})[)）]\s*$/u;
const brief =
  /^(?:(?:ultra|very)[\s-]?)?(?:short|brief|quick|tl;?dr|in short|简短|精简|简要|速览|速记)(?:\sversion)?$/u;

/** Whether such a name stands beside another in another language, or in brackets behind another, or says how short it is. */
function isNamedTwice(text: string): boolean {
  const inTwo = inTwoLanguages(text.slice(0, 80));
  if (inTwo) return inTwo.some(name => isNameOfSection(plain(name)));
  const [, first = '', second = ''] = behind.exec(text.slice(0, 80)) ?? [];
  if (second === '') return false;
  const [name, other] = [plain(first), plain(second)];
  return isNameOfSection(name) && (isNameOfSection(other) || brief.test(other));
}

/** Whether a heading is the name of what there is to know about the one above it: 核心要点, Key points. */
export function isPoints(text: string): boolean {
  return /^(?:核心|关键)?(?:要点|知识点)$|^(?:关键点|重点|key points|핵심 정리)$/u.test(plain(text));
}

const openings = new Set(
  [
    '前言 简介 序言 序 引言 导读 开头 开篇 写在前面 写在最前 前情提要 概览 内容概览',
    'introduction|intro|foreword|preface|overview',
    '들어가며|들어가기|들어가기 전에|시작하며|시작하기 전에|머리말|서론|서문|はじめに|始めに|前書き|まえがき|序文',
  ].flatMap(foldedNames),
);

/** Whether a heading opens a text: 前言, Introduction. */
export function opensText(text: string): boolean {
  return openings.has(plain(text));
}

/** Words that close a text in other languages, or in fewer words. */
const closings = new Set(
  [
    '最后 结语 结束语 写在最后 要点 关键点 重点 本章小结',
    'to sum up|wrap-up|in closing|key points|key takeaways',
    '정리|총정리|핵심 정리|요약|마무리|마치며|まとめ|まとめると|要約|最後に|おわりに',
  ].flatMap(foldedNames),
);

/** Whether a heading closes a text: 总结, Summary. */
export function isClosing(text: string): boolean {
  const name = plain(text);
  return closing.test(name) || closings.has(name) || closesInEurope(name);
}

/** Names that close a text where they come last, and are topics elsewhere. */
const atEnd = new Set(['结论', 'вывод', 'висновок', 'sonuç', 'tl;dr', 'tldr']);

const ofWhat = /\s*[:：]\s*|\s+[-–—]+\s+|(?<=^(?:总结|小结))[与和及](?=.)/u;

/** Whether a heading begins as what closes a text does, and may go on to say what it sums up: 总结：如何选择, Conclusion: use both. */
export function beginsClosing(text: string): boolean {
  const [name = ''] = plain(text).split(ofWhat, 1);
  return atEnd.has(name) || closing.test(name) || cramming.test(name) || closings.has(name) || closesInEurope(name);
}

const following =
  /^(?:related|see|references?|sources?|further|additional|external|useful|links?|bibliography|citations|footnotes|backlinks|linked|read more|learn more|what to (?:learn|read|study)|where to go|next steps|keep learning|recommended|suggested|参考|相关|关联|延伸|扩展|拓展|下一步|进一步|推荐|参见|另见|引用|资料|反向|双链|총?정리|참고|출처|관련|같이|함께|더 |다음 단계|추가 학습|요약|関[連连]|出典|まとめ|summary|conclusion|takeaways|key (?:points|takeaways)|总结|小结|要点)/u;

/** Whether a heading is the name of a section that may follow an answer: Related, 参考资料, Summary, but not License. */
export function mayFollow(text: string): boolean {
  const name = plain(text);
  return isKeyPoints(text) && (following.test(name) || closing.test(name) || mayFollowInEurope(name));
}

const checklist = /\bcheck-?lists?\b|(?:检查|核对|自查|验收|上线|发布)(?:清单|列表|表)/u;
const ofStudy =
  /\b(?:interviews?|questions?|topics?|study|learning|knowledge|concepts?|exams?|syllabus)\b|面试|复习|学习|知识|问题|题|考/u;

/** Whether a name says that readers check their own work below it: Release checklist, 上线检查清单. A topic checklist is what they study. */
export function namesChecklist(text: string): boolean {
  const name = simplified(text.toLowerCase());
  return checklist.test(name) && !ofStudy.test(name) && !/[?？]\s*$/u.test(name);
}
