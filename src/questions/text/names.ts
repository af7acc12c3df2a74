import { ordinal } from '../../language/ordinals.js';
import { simplified } from '../../language/traditional.js';
import { farewell, opening } from '../thresholds.js';
import { closesInEurope, isEuropeanName, mayFollowInEurope } from './european-names.js';
import { namesOn } from './listed-names.js';
import { memo } from './memo.js';
import { inTwoLanguages } from './two-languages.js';

function namesIn(line: string): string[] {
  return namesOn(simplified(line));
}

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
  ].flatMap(namesIn),
);

/** What closes an article in more words than 总结; in 排序算法总结 and 线程池的总结 the other words say of what. */
const closing =
  /^(?:最后的?|一句话|[本全]文的?|本[章节篇]的?|文章的?|文末|简单的?|简要的?|个人的?|我的|小小的|一点|一些|有\p{Script=Han}{1,3}的|复盘|回顾)?(?:总结|小结)(?:一下|一番|吧|陈词|归纳|回顾|复盘|(?:[与和及]?(?:展望|思考|反思|感想|感悟|建议)))?$|^(?:(?:a|the|my)\s)?(?:(?:quick|short|brief|final|overall)\s)?(?:summary|recap|conclusions?|takeaways|thoughts|words)(?:\s(?:and|&)\s(?:outlook|next steps|conclusions?|takeaways|recommendations))?$|^(?:in|to)\s(?:summary|conclusion|sum up|conclude)$|^(?:wrapping|summing)\s(?:it\s)?(?:all\s)?up$/u;

/** What is learnt by heart before an interview: 面试要点速查, 面试必背总结, Key notes for interviews, Quick checklist. */
const cramming = new RegExp(
  [
    '(?:本章|本节|全文|最终|终极)?(?:面试|考前|考试|知识点?|核心|关键|要点|重点|高频|快速|必背|必考|必问|必看|绝杀|干货|背诵|速记)+(?:总结|小结|速查|速览|速记|速背|清单)(?:表|版|卡片?|清单)?',
    '(?:interview |exam )?(?:key|quick|final|last[- ]minute) (?:notes?|points|takeaways|revision|recap|review|reference|summary)(?: (?:for|before) (?:the |your |an )?(?:interviews?|exams?))?',
    '(?:quick |final |interview |overall )?summary (?:table|chart|sheet|notes)',
    '(?:(?:quick|final|interview|pre-interview|revision|review) )?checklist(?: before (?:the |your |an )?(?:interview|exam)| nhanh| trước khi (?:đi )?phỏng vấn)?',
  ]
    .map(pattern => `^(?:${pattern})$`)
    .join('|'),
  'u',
);

const asked = '(?:关注|订阅|点赞|收藏|转发|在看|三连|一键三连|打赏|赞赏|加群|进群|评论|分享)';
const asking = '(?:欢迎|记得|别忘了|求|请|长按|扫码|点击|麻烦)+';
const followed = String.raw`(?:[与和、及,\s]*${asked})`;
const whom = String.raw`[,\s]*(?:我的公众号|我们|我|作者|博主|本人|公众号|一下|一波|支持|再走|哦|吧|啦)`;

/** What asks for readers, in more than one word, since 订阅 and Subscribe are terms as well: 欢迎关注, Like and subscribe. */
const adverts = new RegExp(
  [
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
  ]
    .map(pattern => `^(?:${pattern})$`)
    .join('|'),
  'u',
);

const answers = {
  en: {
    before:
      'model|sample|suggested|expected|reference|example|ideal|correct|official|standard|recommended|full|complete|detailed|short|brief',
    // What is made of an answer, or for one.
    behind: 'guides?|keys?|outlines?|sketch|sheets?|explanation|and explanation|& explanation',
  },
  zh: {
    before: '参考|标准|標準|正确|正確|详细|詳細|示范|示範|模范|模範|推荐|建议|官方|简短|简要|簡短|完整|示例|范例',
    behind: '要点|提纲|指南|示例|范例|解析|[与和及]解析',
  },
  ja: { before: '模範|参考|想定|正しい|詳しい|短い|簡潔な', behind: '例|のポイント|と解[説说]|・解[説说]' },
  ko: {
    before: '모범|예시|참고|추천|간단한|짧은|자세한|상세|상세한|권장|표준',
    behind: '예시|해설|가이드|요약|및 해설|과 해설',
  },
} as const;

const answer = new RegExp(
  [
    String.raw`(?:(?:view|show|see|reveal|check|click(?: (?:here )?(?:to|for)(?: (?:see|view|show|reveal))?)?)\s+)?(?:the\s+)?(?:(?:${answers.en.before})\s+)?(?:answers?|solutions?)`,
    String.raw`(?:the\s+)?(?:(?:${answers.en.before})\s+)?answers?\s(?:${answers.en.behind})`,
    `(?:点击|点我)?(?:查看|展开|显示)?(?:参考|标准|正确|详细)?(?:答案|解答|解析|答案与解析|答案及解析|答案解析)`,
    `(?:${answers.zh.before})?(?:答案|解答|回答)(?:${answers.zh.behind})?|[简簡详詳]答`,
    `(?:${answers.ja.before})?(?:解答|回答|答え|正解)(?:${answers.ja.behind})?`,
    'réponses?|respuestas?|respostas?|rispost[ae]|antwort(?:en)?|musterlösung|ответы?|відповід[ьі]',
    `(?:(?:${answers.ko.before}) ?)?(?:답안|답변|정답|해답|답)(?: ?(?:${answers.ko.behind}|보기|열기|펼치기|확인(?:하기)?))?`,
  ]
    .map(pattern => `^(?:${pattern})$`)
    .join('|'),
  'u',
);

const notOfAnswer =
  /(?:^|[\s-])(?:how|what|why|when|to|and|or|of|for|with|without|in|is|are|your|questions?|wrong|bad|weak|poor|incorrect|no)(?=[\s-])|如何|怎|问|問|什么|错|誤|误|不|和|与|及|的|질문|오답|틀린/u;

/** The words before what is made of an answer say which one it is: Interview answer, 30 秒回答. */
const someAnswer = new RegExp(
  [
    String.raw`(?:[\p{L}\p{N}’'-]+\s){1,3}answers?(?:\s(?:${answers.en.behind}))?`,
    String.raw`[\p{Script=Han}\p{N} ]{1,8}(?:答案|回答)(?:${answers.zh.behind})?`,
    String.raw`[\p{Script=Hangul}\p{N} ]{1,8}(?:답변|답안|정답)(?: ?(?:${answers.ko.behind}))?`,
  ]
    .map(pattern => `^(?:${pattern})$`)
    .join('|'),
  'u',
);

/** Whether a heading is the name of a section, such as 要点 or Summary; `more` are additional names from the config. */
export function isKeyPoints(text: string, more: string[] = []): boolean {
  const name = plain(text);
  if (more.some(other => plain(other) === name)) return true;
  if (/[?？]\s*$/u.test(text)) return false;
  return isNameOfSection(name) || adverts.test(name) || isNamedTwice(text);
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

/** Whether a heading is the name of what there is to know about the one above it: 核心要点, Key points. */
export function isPoints(text: string): boolean {
  return /^(?:核心|关键)?(?:要点|知识点)$|^(?:关键点|重点|key points|핵심 정리)$/u.test(plain(text));
}

const ofInterviews =
  /^\p{Script=Han}{0,4}面试(?:回答|答题|作答|表达|官)?(?:的)?(?:要点|重点|话术|技巧|思路|加分项|总结|考点|关注点|提示)$|^(?:回答|答题|作答)(?:要点|思路|技巧|模板|框架)$|^(?:interview )(?:tips?|takeaways?|angles?|answer tips|pitfalls|notes)$|^면접 ?(?:팁|포인트|답변 팁)$/u;

/** Whether a heading is the name of how to answer in an interview: 面试要点, 答题思路, Interview tips. */
export function isOfInterviews(text: string): boolean {
  return ofInterviews.test(plain(text));
}

const openings = new Set(
  [
    '前言 简介 序言 序 引言 导读 开头 开篇 写在前面 写在最前 前情提要 概览 内容概览',
    'introduction|intro|foreword|preface|overview',
    '들어가며|들어가기|들어가기 전에|시작하며|시작하기 전에|머리말|서론|서문|はじめに|始めに|前書き|まえがき|序文',
  ].flatMap(namesIn),
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
  ].flatMap(namesIn),
);

/** Whether a heading closes a text: 总结, Summary. */
export function isClosing(text: string): boolean {
  const name = plain(text);
  return closing.test(name) || closings.has(name) || closesInEurope(name);
}

/** Names that close a text where they come last, and are topics elsewhere. */
const atEnd = new Set(['结论', '結論', 'вывод', 'висновок', 'sonuç', 'tl;dr', 'tldr']);

const ofWhat = /\s*[:：]\s*|\s+[-–—]+\s+|(?<=^(?:总结|小结))[与和及](?=.)/u;

/** Whether a heading begins as what closes a text does, and may go on to say what it sums up: 总结：如何选择, Conclusion: use both. */
export function beginsClosing(text: string): boolean {
  const [name = ''] = plain(text).split(ofWhat, 1);
  return atEnd.has(name) || closing.test(name) || cramming.test(name) || closings.has(name) || closesInEurope(name);
}

const frames = new Set(
  [
    '正文 正文内容 正文开始 问答 问答环节 互动问答 读者问答 读者提问 读者来信 读者留言 网友问答 网友提问 相关问题 追问 常见追问 追问问题 作业 课后作业 课后练习 课后习题 课后思考 思考题 本文',
    'main text|main content|main body|q&a|questions and answers|reader questions|questions from readers|related questions|follow-up questions|follow up questions|followup questions|homework|assignments',
    '본문|질의응답|질의 응답|관련 질문|꼬리 질문|꼬리질문|追加質問|숙제|과제|質疑応答|関連する質問|宿題',
  ].flatMap(namesIn),
);

/** Whether a heading says what kind of text is below it, and neither what it asks nor what it is about: 正文, Homework. */
export function isFrame(text: string): boolean {
  const name = plain(text);
  return frames.has(name) || leadIn.test(name);
}

/** What an author says before beginning: Let's dive in, 我们开始吧, Давайте разбираться; Let's Encrypt is a term. */
const leadIn = new RegExp(
  [
    String.raw`(?:(?:so|ok|okay|now|alright)\b[,\s]*)?let['’]s (?:dive (?:right )?in|get started|get going|begin|start|go|jump (?:right )?in)`,
    '(?:(?:那么|好了?|话不多说|废话不多说|闲话少说)[,，\\s]*)?(?:(?:让我们|我们|咱们|下面)(?:一起)?)?(?:正式)?开始吧|(?:话不多说|废话不多说|闲话少说)[,，\\s]*(?:直接)?(?:开始|开整|上干货|进入正题)|进入正题|言归正传',
    '(?:(?:ну что|итак)[,\\s]*)?(?:давайте (?:разбираться|разберёмся|разберемся|начнём|начнем|приступим)|поехали|приступим|начнём|начнем)',
  ]
    .map(pattern => `^(?:${pattern})$`)
    .join('|'),
  'u',
);

const checkpoints = /^(?:interview|exam) checkpoints?$|^(?:면접|인터뷰|시험) ?체크 ?포인트$/u;

/** Whether a heading says that what was explained may come up in an interview: Interview checkpoints, 면접 체크포인트. */
export function isCheckpoints(text: string): boolean {
  return checkpoints.test(plain(text));
}

const ofProject = new Set(
  [
    '安装 使用 使用方法 使用说明 如何使用 用法 快速开始 开始 特性 功能 联系 捐赠 赞助 打赏 加群 微信 微信群 下载 更新 更新计划 计划 声明 免责声明 作者 作者简介 反馈 交流 公告 通知 导航 背景 待办 规划 支持 须知 阅读须知 开源协议 友情链接 关注我 关注我们 加入我们 参与贡献 如何贡献 贡献代码 推荐 项目介绍 项目说明 项目简介 本文内容 文章导读 写在前面的话 写在最后的话 鸣谢 star 仓库说明 适合谁看 建议阅读顺序 学习路线 阅读顺序 学习目标 要点回顾 弃权申明',
    'install|installation|usage|how to use|getting started|quick start|quickstart|features|contact|contact us|contact me|donate|donation|donations|todo|to do|roadmap|news|download|downloads|build|building|code of conduct|author|authors|maintainers|feedback|community|stargazers|star history|stars|how to contribute|stay in touch|follow me|disclaimers|terms|copyright|translations|languages|motivation|background|notes|note|status|version|versions|recommend|who is this for|how to read',
  ].flatMap(namesIn),
);

const pointing =
  /(?:资料|文献|书籍|书单|网站|博客|公众号|推荐|相关链接|参考|目录|招聘|内推|关注我|最后|视频|references|literature|resources|further reading|useful links|related questions|interview questions|contents|bibliography)$/u;

/** Whether a heading names what projects say about themselves or point to, such as 安装, 学习资料 or Getting started. */
export function isOfProject(text: string): boolean {
  const name = plain(text);
  return ofProject.has(name) || pointing.test(name) || /^(?:table of contents|references)\b/u.test(name);
}

const ofPage = [
  '本文|本篇|本章|本节|本仓库|本项目|整理|收集|汇总|大家好|tài liệu (?:này|dưới đây)|bài viết (?:này|dưới đây)',
  String.raw`\b(?:est[ea] (?:documento|artículo|artigo|guía|guia|página)|(?:ce document|cet article|ce guide|cette page)|dies(?:es dokument|er artikel|e seite))\b`,
  'в эт(?:ой статье|ом документе)|эт(?:а статья|от документ)|この(?:記事|ページ|ドキュメント)|本記事|이 (?:글|문서|페이지)(?:은|는|에서)',
  String.raw`\b(?:this (?:is an? (?:list|index|outline|glossary)|article|page|document|list|guide|repository|repo|chapter|section|post|collection)|collection of|welcome)\b`,
].join('|');
const introducingPage = new RegExp(ofPage, 'iu');
const introducing = new RegExp(String.raw`${ofPage}|下面|以下|如下|这里|\b(?:below|following|here (?:are|is))\b`, 'iu');

/** Whether a text introduces what stands below it rather than answer what stands above: 本文整理…, The following …. */
export function introduces(text: string): boolean {
  return introducing.test(text.slice(0, opening)) || /[:：]$/u.test(text);
}

/** Whether a text that a list or the like follows introduces more than that: 本文整理了以下问题：, but not 过程如下：. */
export function introducesPage(text: string): boolean {
  return introducingPage.test(text.slice(0, opening));
}

/** Whether a heading is the name of a table of contents. */
export function isContents(text: string): boolean {
  return /^(?:目录|contents|table of contents|toc|index)$/u.test(plain(text));
}

const contentsOf =
  /(?:^|[\s\p{P}\p{S}])(?:目录|导航|目次|목차|(?:table of )?contents|toc|mocs?|maps? of contents?)$|^(?:moc|map of contents?)(?=[\s\p{P}])/u;

/** Whether a title is that of a page with the contents of others: `01-JavaScript · 目录`, `Java MOC`. */
export function isTitleOfContents(text: string): boolean {
  return contentsOf.test(plain(text));
}

const navigation =
  /^(?:(?:内容|目录|文章|文档|站点|知识)导航|(?:分类|内容|文章|文档|知识)目录|内容(?:体系|一览)|site ?map)$/u;

/** Whether a heading may stand above the contents of other pages: 内容导航; 目录 may stand above those of its own. */
export function isNavigationName(text: string): boolean {
  return navigation.test(plain(text));
}

const following =
  /^(?:related|see|references?|sources?|further|additional|external|useful|links?|bibliography|citations|footnotes|backlinks|linked|read more|learn more|what to (?:learn|read|study)|where to go|next steps|keep learning|recommended|suggested|参考|相关|关联|延伸|扩展|拓展|下一步|进一步|推荐|参见|另见|引用|资料|反向|双链|총?정리|참고|출처|관련|같이|함께|더 |다음 단계|추가 학습|요약|関[連连]|出典|まとめ|summary|conclusion|takeaways|key (?:points|takeaways)|总结|小结|要点)/u;

/** Whether a heading is the name of a section that may follow an answer: Related, 参考资料, Summary, but not License. */
export function mayFollow(text: string): boolean {
  const name = plain(text);
  return isKeyPoints(text) && (following.test(name) || closing.test(name) || mayFollowInEurope(name));
}

/** Whether a text is just a name for an answer: Answer, 查看答案, Click to see the solution, Answer guide, 모범 답안. */
export function isAnswerName(text: string): boolean {
  return answer.test(plain(text));
}

/** Whether a text is just the name of a solution, which what is explained may have as well: Solution, 解决方案. */
export function isSolutionName(text: string): boolean {
  return /^(?:the\s)?solutions?$|^解决(?:方案|方法|办法)$/u.test(plain(text));
}

/** Whether a text names an answer of some kind, which may also repeat the one above it: Interview answer, 30 秒回答. */
export function namesSomeAnswer(text: string): boolean {
  const name = plain(text);
  return answer.test(name) || (someAnswer.test(name) && !notOfAnswer.test(name));
}

// The lookbehind makes a long run of punctuation inside a text be tried once, not from each of its characters.
const edges = /^[\s\p{P}\p{S}\d]+|(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/gu;

// `Chapter 3: Summary`, `Глава 2. Итоги`, `IV. References`
const counted =
  /^(?:(?:chapter|section|part|lesson|unit|module|capítulo|sección|parte|chapitre|partie|kapitel|teil|capitolo|глава|раздел|часть|розділ|chương|phần)\s+(?:\d+|[ivx]{1,5})\s*[.:)\-–—]|[ivx]{1,5}\s*[.:)、])\s*/u;

/** The words of a heading's name, without its number, its marks and what may be typed in another way. */
export const plain = memo(text => {
  const folded = simplified(text.normalize('NFKC').toLowerCase().trim());
  const bare = folded.replace(ordinal, '').replace(counted, '').replace(edges, '').replace(/\s+/gu, ' ');
  return bare || folded.replace(edges, '');
});
