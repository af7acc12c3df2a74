import { ordinal } from '../../language/ordinals.js';
import { opening } from '../thresholds.js';
import { memo } from './memo.js';

const keyPoints = new Set(
  [
    '要点 关键点 重点 知识点 总结 小结 本章小结 参考 参考资料 参考文献 参考链接 参考文章 参考书目 引用 引用来源 目录 附录 前言 简介 序言 序 引言 导读 相关链接',
    '内容概览 概览 相关推荐 相关文章 相关专题 推荐阅读 延伸阅读 扩展阅读 拓展阅读 相关阅读 推荐资料 学习资料 学习资源 资料 资源 更新日志 更新记录 版权声明 许可证 协议 致谢 贡献 贡献者 贡献指南 联系我 联系方式 关于 关于作者 关于我 说明 写在前面 写在最后 结语 后记 交流群 公众号',
    'summary|conclusion|key points|key takeaways|takeaways|references|reference|further reading|additional reading|see also|resources|links|useful links|related links|additional links|external links|sources|bibliography|credits',
    'contents|table of contents|toc|index|introduction|intro|foreword|preface|overview|appendix|about|about the author|license|licence|contributing|contribution|contributors|acknowledgements|acknowledgments|changelog|disclaimer|related projects|sponsors|support|legend',
  ].flatMap(line => line.split(line.includes('|') ? '|' : ' ')),
);

/** What closes an article in more words than 总结; in 排序算法总结 and 线程池的总结 the other words say of what. */
const closing =
  /^(?:最后的?|[本全]文的?|本[章节篇]的?|文章的?|文末|简单的?|简要的?|个人的?|我的|小小的|一点|一些|有\p{Script=Han}{1,3}的|复盘|回顾)?(?:总结|小结)(?:一下|一番|吧|陈词|归纳|回顾|复盘|(?:[与和及]?(?:展望|思考|反思|感想|感悟|建议)))?$|^(?:(?:a|the|my)\s)?(?:(?:quick|short|brief|final|overall)\s)?(?:summary|recap|conclusions?|takeaways|thoughts|words)(?:\s(?:and|&)\s(?:outlook|next steps|conclusions?|takeaways|recommendations))?$|^(?:in|to)\s(?:summary|conclusion|sum up|conclude)$|^(?:wrapping|summing)\s(?:it\s)?(?:all\s)?up$/u;

const answer =
  /^(?:(?:(?:view|show|see|reveal|check|click(?: (?:here )?(?:to|for)(?: (?:see|view|show|reveal))?)?)\s+)?(?:the\s+)?(?:detailed\s+)?(?:answers?|solutions?)|(?:点击|点我)?(?:查看|展开|显示)?(?:参考|标准|正确|详细)?(?:答案|解答|解析|答案与解析|答案及解析|答案解析))$/u;

/** Whether a heading is the name of a section, such as 要点 or Summary; `more` are additional names from the config. */
export function isKeyPoints(text: string, more: string[] = []): boolean {
  const name = plain(text);
  return keyPoints.has(name) || closing.test(name) || more.some(other => plain(other) === name);
}

const ofProject = new Set(
  [
    '安装 使用 使用方法 使用说明 如何使用 用法 快速开始 开始 特性 功能 联系 捐赠 赞助 打赏 加群 微信 微信群 下载 更新 更新计划 计划 声明 免责声明 作者 作者简介 反馈 交流 公告 通知 导航 背景 待办 规划 支持 须知 阅读须知 开源协议 友情链接 关注我 关注我们 加入我们 参与贡献 如何贡献 贡献代码 推荐 项目介绍 项目说明 项目简介 本文内容 文章导读 写在前面的话 写在最后的话 鸣谢 star 仓库说明 适合谁看 建议阅读顺序 学习路线 阅读顺序 学习目标 要点回顾 弃权申明',
    'install|installation|usage|how to use|getting started|quick start|quickstart|features|contact|contact us|contact me|donate|donation|donations|todo|to do|roadmap|news|download|downloads|build|building|code of conduct|author|authors|maintainers|feedback|community|stargazers|star history|stars|how to contribute|stay in touch|follow me|disclaimers|terms|copyright|translations|languages|motivation|background|notes|note|status|version|versions|recommend|who is this for|how to read',
  ].flatMap(line => line.split(line.includes('|') ? '|' : ' ')),
);

const pointing =
  /(?:资料|文献|书籍|书单|网站|博客|公众号|推荐|相关链接|参考|目录|招聘|内推|关注我|最后|视频|references|literature|resources|further reading|useful links|related questions|interview questions|contents|bibliography)$/u;

/** Whether a heading names what projects say about themselves or point to, such as 安装, 学习资料 or Getting started. */
export function isOfProject(text: string): boolean {
  const name = plain(text);
  return ofProject.has(name) || pointing.test(name) || /^(?:table of contents|references)\b/u.test(name);
}

const introducing =
  /本文|本篇|本章|本节|本仓库|本项目|下面|以下|如下|这里|整理|收集|汇总|大家好|\b(?:this (?:article|page|document|list|guide|repository|repo|chapter|section|post|collection)|below|following|here (?:are|is)|collection of|welcome)\b/iu;

/** Whether a text introduces what stands below it rather than answer what stands above: 本文整理…, The following …. */
export function introduces(text: string): boolean {
  return introducing.test(text.slice(0, opening)) || /[:：]$/u.test(text);
}

/** Whether a heading is the name of a table of contents. */
export function isContents(text: string): boolean {
  return /^(?:目录|contents|table of contents|toc|index)$/u.test(plain(text));
}

/** Whether a text is just a name for an answer: Answer, 查看答案, Click to see the solution. */
export function isAnswerName(text: string): boolean {
  return answer.test(plain(text));
}

// The lookbehind makes a long run of punctuation inside a text be tried once, not from each of its characters.
const edges = /^[\s\p{P}\p{S}\d]+|(?<![\s\p{P}\p{S}])[\s\p{P}\p{S}]+$/gu;

// `Chapter 3: Summary`, `IV. References`
const counted =
  /^(?:(?:chapter|section|part|lesson|unit|module)\s+(?:\d+|[ivx]{1,5})\s*[.:)\-–—]|[ivx]{1,5}\s*[.:)、])\s*/u;

const plain = memo(text => {
  const folded = text.normalize('NFKC').toLowerCase().trim();
  const bare = folded.replace(ordinal, '').replace(counted, '').replace(edges, '').replace(/\s+/gu, ' ');
  return bare || folded.replace(edges, '');
});
