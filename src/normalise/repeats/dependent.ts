import { essenceOf, weightOf } from '../../language/essence.js';
import { particular } from '../thresholds.js';

/** Openings that point back: who or what is meant is in the preceding text. */
const pointing = starts(`
  它|他|她|该|此|这|那|其|前者|后者|两者|二者|彼此|上面|下面|以上|上述|首先|其次|然后|最后|接着|之后|第[\\d一二三四五六七八九十]
  it|its|they|their|them|this|these|those|he|she|such|both|either|neither|here|there|then|next|finally|lastly|first|second|third
  [^，,。:：]{1,8}[:：]|[\\w ]{1,24}:\\s
  the (?:former|latter|same|others?|first|second|third|last|next|above)
`);

/** Names of properties, if a sentence states one: what it is a property of may be in the preceding text. */
const property =
  /^(?:优点|缺点|优势|劣势|特点|特性|特征|作用|原理|本质|核心|关键|目的|原因|结果|效果|好处|坏处|性能|速度|效率|精度|成本|开销|时间|空间|复杂度|计算|参数|线程|内存|数据|查询|插入|删除|增删|遍历|输入|输出|训练|推理|测试|结构|语法|格式|场景|应用|存储|方法|算法|模型|函数|类|对象|程序|系统|值|键|元素|节点|长度|大小|数量|个数|范围|顺序|类型|名称)(?:量|度|数|上|方面|复杂度|结构|过程)?(?=[是为的简较很高低快慢也和与及比小大少多好差要可会有无不安通主在用只都更最，,：:])/u;

/** Openings without a subject. */
const bare = starts(`
  可以|能|应|需|要|必须|会|不|没|无|有|是|在|对|从|由|与|跟|同|于|向|也|还|均|已|被|将|把|使|让|令|通过|利用|用|采用|使用|借助|根据|按照|为了|适合|适用|支持|具有|拥有
  包括|包含|属于|主要|通常|一般|常|往往|只|仅|都|再|更|最|很|非常|十分|比较|较|底层|内部|默认|读|写|返回|表示|代表|指|实现|调用|执行|运行
  创建|保存|存放|允许|提供|解决|避免|防止|减少|增加|提高|降低|保证|缓解|加速|收敛|每|所有|任何|多个|一个|某个|简单|容易|灵活|高效|快|慢|单|多
  假设|给定|我们|你|设|考虑|we|you|i|let|suppose|assume|given|consider|each|every|all|some|most|many|few|one|another|other|can|could|may|might|must|should|will|would|is|are|was|were|has|have|had|do|does|did
  not|no|only|for|in|on|at|by|with|without|to|from|of|uses?|used|using|returns?|creates?|allows?|supports?|provides?|requires?|needs?|makes?
  takes?|gives?|gets?|sets?|runs?|works?|keeps?|stores?|holds?|contains?|adds?|removes?|helps?|calls?|avoids?|reduces?|increases?|improves?
  prevents?|good|bad|better|best|worse|fast|faster|slow|slower|easy|easier|hard|harder|more|less|pros|cons|advantages?|disadvantages?|benefits?
  drawbacks?|time|space|performance|complexity|memory
`);

/** Names of properties as written: sentences are compared without articles. */
const definite = starts(`
  the (?:method|algorithm|model|function|class|approach|technique|output|input|result|value|advantage|disadvantage|drawback|benefit|cost)s?
  the (?:time|space|complexity|idea|goal|purpose|reason|name|type|size|number|length|order|key|code|program|system|object|element|node)s?
  the (?:data|user|client|server|caller|process|thread|operation|call|parameter|argument|return|other|main|only)s?
`);

/**
 * Whether a sentence may only make sense together with the text before it: `它的参数很少。`, `Returns a copy.` Judged
 * by how it starts, erring on the safe side: a dependent sentence stays if in doubt.
 */
export function isDependent(text: string): boolean {
  const essence = essenceOf(text);
  const [body, raw] = [written(essence), text.normalize('NFKC').replace(/^[\s\p{P}\p{S}]+/u, '')];
  if (pointing.test(body) || pointing.test(raw)) return true;
  return weightOf(essence) < particular && (bare.test(body) || definite.test(raw) || property.test(raw));
}

/** Tokens as text again, without spaces between Han characters. */
function written(tokens: string[]): string {
  return tokens.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

function starts(table: string): RegExp {
  const patterns = table
    .trim()
    .split(/\|(?![^(]*\))|\n\s*/u)
    .map(pattern => (/^[a-z]/u.test(pattern) ? `${pattern}\\b` : pattern));
  return new RegExp(`^(?:${patterns.join('|')})`, 'iu');
}
