import { namesOn } from './listed-names.js';
import { plain } from './plain-name.js';

/** What only the page of a repository tells of, in any number of words. */
const ofRepository = new Set(
  [
    '贡献|贡献者|贡献指南|贡献代码|贡献方式|参与贡献|如何贡献|如何参与贡献|许可|许可证|开源许可证|开源许可|开源协议|致谢|鸣谢|赞助|捐赠|更新日志|更新计划|star history|star 历史|star 趋势|加星',
    'contributing|contribute|how to contribute|contribution|contributions|contribution guidelines|contribution guide|contributors|our contributors|license|licence|licensing|changelog|change log|roadmap|star history|stargazers|stargazers over time|code of conduct|acknowledgements|acknowledgments|credits|authors|maintainers|sponsors|support the project|show your support|give a star',
    '기여|기여하기|기여 방법|기여자|라이선스|貢献|貢献者|貢献方法|コントリビュート|ライセンス',
    'contribuir|contribuciones|cómo contribuir|licencia|contribuindo|como contribuir|licença|contribuer|mitwirken|lizenz|contribuire|licenza|лицензия|участие|как внести вклад|đóng góp|giấy phép',
  ].flatMap(namesOn),
);

/** What it tells of as well, and so do notes about a tool or a craft: Installation, Usage. */
const ofRepositoryToo = new Set(
  [
    '安装|安装方法|安装步骤|使用|使用方法|使用说明|如何使用|用法|快速开始|特性|功能|功能特性|联系|联系我|联系方式|技术栈|环境要求|运行|本地运行|部署|下载|常用命令|项目结构|目录结构|仓库结构|声明|反馈|交流|计划|待办',
    'install|installation|installing|setup|usage|how to use|getting started|quick start|quickstart|features|key features|contact|contact us|contact me|requirements|prerequisites|tech stack|technologies used|built with|donate|todo|to do|news|download|downloads|build|building|running locally|run locally|development|project structure|repository structure|folder structure|demo|screenshots|feedback|community|follow me|copyright|translations',
    '설치|설치 방법|사용법|사용 방법|시작하기|기술 스택|インストール|使い方|はじめかた|技術スタック',
    'instalación|uso|instalação|utilisation|installazione|verwendung|установка|использование|cài đặt|cách sử dụng',
  ].flatMap(namesOn),
);

const aboutItself =
  /^(?:关于|有关)(?:本|这个|该)(?:仓库|项目|库|repo)$|^(?:本|这个)(?:仓库|项目)(?:的?(?:介绍|简介|说明|结构|目录))?$|^about (?:this|the) (?:repo(?:sitory)?|project)$|^(?:о|об этом) (?:проекте|репозитории)$|^sobre (?:este|el|o) (?:repositorio|repositório|proyecto|projeto)$/u;

/** Whether a heading says that a repository is told of: 关于本仓库, About this repository. */
export function tellsOfItself(text: string): boolean {
  return aboutItself.test(plain(text));
}

/** Whether a heading tells of the repository that it is in, as only its page does: License, 参与贡献. */
export function isOfRepository(text: string): boolean {
  return ofRepository.has(plain(text)) || tellsOfItself(text);
}

/** Whether a heading tells of the repository where others beside it do: Installation, 使用方法. */
export function mayBeOfRepository(text: string): boolean {
  return isOfRepository(text) || ofRepositoryToo.has(plain(text));
}
