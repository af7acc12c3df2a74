import type { Rule } from './rule.js';

const task = (title: string, parts: readonly [string, string]) => [
  `# ${title}`,
  `## ${parts[0]}`,
  '一个整数数组，按升序排列。',
  `## ${parts[1]}`,
  `${title}：从两端开始，逐步缩小范围。`,
];
const titles = ['两数之和', '移动零', '盛水最多的容器', '接雨水', '颜色分类'] as const;
const filesWith = (parts: readonly [string, string]) =>
  Object.fromEntries(titles.map((title, index) => [`notes/${index + 1}.md`, task(title, parts)]));

export const partNames = {
  id: 'part-names',
  severity: 'info',
  docs: 'Five files of a folder or more, and a quarter of them at least, have headings of the same names: they are parts of what the title of each file asks, so that the title is the question and they stand in its answer. The message says for each folder which names these are; `partNames: false` in the config makes questions of them again. What was published as a question stays one.',
  examples: {
    bad: { files: filesWith(['场景', '第一版']) },
    good: {
      files: {
        'cardpress.config.json': ['{ "partNames": false }'],
        ...filesWith(['场景', '第一版']),
      },
    },
  },
} as const satisfies Rule;
