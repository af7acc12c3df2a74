const judges = [
  'leetcode(?:[-. ]?cn)?|lc|力扣|领扣|領扣|lintcode|hackerrank|codeforces|atcoder|geeksforgeeks|gfg|neetcode|codewars',
  '剑指\\s?offer(?:\\s?(?:II|2))?|牛客(?:网)?|洛谷|acwing|hdu|poj|백준|boj|프로그래머스',
];

const problem = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${judges.join('|')})\s*(?:第|problem|问题|题目)?\s*[#(（[]?\s*[A-Z]{0,3}-?\d{1,5}[A-Z]?\s*(?:题|[)）\]])?\s*(?:[-–—.:：|,，]|\s)+\s*(?![-–—]?\d)\S`,
  'iu',
);

/** Whether a heading names a problem by its number on a site with problems: `LeetCode 20 – Valid parentheses`, 力扣 20. 有效的括号. */
export function isJudgeProblem(text: string): boolean {
  return problem.test(text) && !/\s(?:vs\.?|versus)\s|[与和及]\s*(?:leetcode|力扣|\d)/iu.test(text);
}

const address =
  /^https?:\/\/(?:www\.)?(?:leetcode(?:-cn)?\.(?:com|cn)|(?:practice\.)?geeksforgeeks\.org|lintcode\.com|hackerrank\.com|codeforces\.com|codewars\.com|acwing\.com|luogu\.com\.cn|acmicpc\.net|(?:school\.)?programmers\.co\.kr)\/(?:\S*\/)?(?:problems?|problemset|challenges|kata|lessons)\/./iu;

/** Whether an address is that of one problem on a site with problems. */
export function isJudgeAddress(url: string): boolean {
  return address.test(url);
}
