import { anyOf } from './name-pattern.js';

/** Headings that only name a part of a problem: what is asked, or what answers it. */
export const partWords = {
  asked: [
    '题目 题目描述 题目内容 题目要求 题目说明 题目大意 原题 题面 题干 问题 问题内容 问题描述 描述 要求 需求 选项 输入 输出 输入描述 输出描述 输入格式 输出格式 输入输出 示例 样例 范例 例子 举例 用例',
    '输入示例 输出示例 示例输入 示例输出 样例输入 样例输出 输入样例 输出样例 数据范围 限制 约束 约束条件 限制条件 前提 前置条件 前置知识 提示 出题人 出处 来源 难度 考点 考察点 标签 信息卡片',
    '任务描述 任务要求 实验要求 练习要求 作业要求',
    'yêu cầu|bài toán|đề bài|đầu bài|đầu vào|đầu ra|ràng buộc',
    '문제 질문 예시 예제 입력 출력 입출력 제한 조건 pregunta pergunta frage 例 例题 入力 出力 サンプル ejemplo ejemplos exemple exemples exemplo exemplos beispiel beispiele пример примеры',
    'question|the question|interview question|problem|problem statement|problem description|statement|description|task|exercise|instructions|objective|objectives|requirements|prerequisites|input|output|sample|samples|sample input|sample output|example|examples|constraints|options|choices|hint|hints|difficulty|tags|вопрос|vopros|условие',
  ],
  answering: [
    '回答 答 答案 参考答案 标准答案 正确答案 详细答案 解答 解答过程 题解 解析 答案解析 题目解析 题目分析 解法 解题 解题思路 解题方法 解题过程 解题代码 解决方案 方案 思路 思路分析 思路解析 算法思路 分析 讲解 详解 点评 方法',
    '代码 代码实现 参考代码 示例代码 实现 实现代码 参考实现 复杂度 复杂度分析 时间复杂度 空间复杂度 时间复杂度 code',
    '코드 구현 풀이 해설 정답 답변 해결 respuesta resposta réponse antwort コード 実装 解答 解説 código код 程式码 实作 范例程式码 程式码范例',
    'answer|answers|sample answer|model answer|solution|solutions|solution code|intuition|interview tips|trả lời|câu trả lời|đáp án|giải pháp|lời giải|cách giải|explanation|approach|analysis|code|implementation|complexity|complexity analysis|time complexity|space complexity|source code|code example|sample code|시간 복잡도|공간 복잡도|시간복잡도|공간복잡도|코드 예시|예제 코드|예시 코드|소스 코드|実装例|コード例|walkthrough|ответ|otvet|решение|решения|подход|разбор|объяснение|реализация|сложность|анализ сложности',
  ],
} as const;

/** The names of programming languages, as a pattern for `anyOf`. */
export const languages =
  'python ?\\d?|java|javascript|js|typescript|ts|c|c\\+\\+|cpp|c#|go|golang|rust|kotlin|swift|ruby|php|scala|sql';
const explained = '说明|解释|解析|详解|讲解|注释|注解|分析';

/** The same with what may stand before and behind them: 解题步骤说明, Python code, Line-by-line explanation. */
export const partPatterns = {
  asked: anyOf([
    '题目(?:简述|概述|概要|解释|意思|理解|叙述|信息)|题意(?:说明|概述|概要|简述|解释|理解)?',
    '(?:输入|输出)范例|范例(?:输入|输出|题目)',
    'problem (?:summary|overview|definition)',
  ]),
  answering: anyOf([
    `(?:解题|解法|算法|演算法|核心|解题核心)(?:思路|想法|策略)(?:${explained})?|解题(?:步骤|流程图?|技巧|说明|策略|模板|关键)(?:${explained})?`,
    `(?:${languages})? ?(?:完整|参考|最终)?(?:代码|程式码|程式)(?:实现|实作|范例|示例|[与和及]?(?:${explained})|逐[行段步](?:${explained}))*|逐[行段步](?:${explained})`,
    '(?:定义|确定|明确|设计)?dp(?:数组|表)(?:的?(?:定义|含义))?|(?:定义|确定|推导|写出)?(?:状态转移|递推)(?:公式|方程|方程式|关系式)|(?:初始化|遍历)dp(?:数组|表)',
    `总?(?:时间|空间|时空|时间(?:[与和及、]| ?[&/] ?)空间)?复杂度(?:${explained})?`,
    '(?:范例|示例|样例)(?:流程|演算|推演|演示|走查|说明|解析|解释|追踪|模拟)',
    `(?:solution|algorithm) (?:ideas?|strategy|approach(?:es)?|explanation|steps|overview)|approach(?:es)? (?:explanation|overview|summary)`,
    `(?:(?:${languages}) )?(?:code|solution|implementation)(?: (?:implementation|explanation|walkthrough|breakdown|with (?:explanations?|comments)))?`,
    '(?:line[ -]by[ -]line|step[ -]by[ -]step|code|detailed) (?:explanation|walkthrough|breakdown)|(?:\\S+ ){0,4}(?:walk-?through|dry run)|(?:example|execution) trace',
    '(?:time|space|runtime|time (?:and|&|/) space|space (?:and|&|/) time) complexity(?: analysis)?',
  ]),
} as const;

/** What the author of a solution adds to it, which may as well stand in a text about anything. */
export const remarks = anyOf([
  '(?:题目|解题)?(?:核心|关键)(?:观察|洞察|结论|观念)|题目核心',
  '我?(?:学到|学会)了?(?:什么|哪些|的(?:东西|事情?|重点|技巧|观念|知识))',
  "what (?:i|i[’']ve|i have|we) learn(?:ed|t)|(?:key|main|core) (?:insight|observation|idea)s?|(?:interview|final) takeaways?",
]);
