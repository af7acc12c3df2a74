import { foldedNames } from './listed-names.js';
import { plain } from './plain-name.js';

const ofProject = new Set(
  [
    '安装 使用 使用方法 使用说明 如何使用 用法 快速开始 开始 特性 功能 联系 捐赠 赞助 打赏 加群 微信 微信群 下载 更新 更新计划 计划 声明 免责声明 作者 作者简介 反馈 交流 公告 通知 导航 背景 待办 规划 支持 须知 阅读须知 开源协议 友情链接 关注我 关注我们 加入我们 参与贡献 如何贡献 贡献代码 推荐 项目介绍 项目说明 项目简介 本文内容 文章导读 写在前面的话 写在最后的话 鸣谢 star 仓库说明 适合谁看 建议阅读顺序 学习路线 阅读顺序 学习目标 要点回顾 弃权申明',
    'install|installation|usage|how to use|getting started|quick start|quickstart|features|contact|contact us|contact me|donate|donation|donations|todo|to do|roadmap|news|download|downloads|build|building|code of conduct|author|authors|maintainers|feedback|community|stargazers|star history|stars|how to contribute|stay in touch|follow me|disclaimers|terms|copyright|translations|languages|motivation|background|notes|note|status|version|versions|recommend|who is this for|how to read',
  ].flatMap(foldedNames),
);

const pointing =
  /(?:资料|文献|书籍|书单|网站|博客|公众号|推荐|相关链接|参考|目录|招聘|内推|关注我|最后|视频|references|literature|resources|further reading|useful links|related questions|interview questions|contents|bibliography)$/u;

/** Whether a heading names what projects say about themselves or point to, such as 安装, 学习资料 or Getting started. */
export function isOfProject(text: string): boolean {
  const name = plain(text);
  return ofProject.has(name) || pointing.test(name) || /^(?:table of contents|references)\b/u.test(name);
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
