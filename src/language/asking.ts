import { essenceOf, weightOf } from './essence.js';

const chinese =
  /请问|请|简单|简要|简述|概述|描述|介绍|讲讲|讲一讲|讲述|讲|说说|说一说|谈谈|谈一谈|谈|聊聊|解释|说明|阐述|论述|一下|什么是|是什么|什么叫|何为|何谓|你知道|你了解|你对|你认为|的理解|的看法|你是如何理解/gu;
const english =
  /\b(?:please|briefly|can you|could you|would you|explain|describe|define|outline|discuss|tell me about|tell us about|what is|what's|what are|what do you know about|what do you mean by|what is meant by|do you know|in your own words|in short|the term|the concept of|to me)\b/giu;
const comparing =
  /区别|差别|差异|不同|异同|比较|对比|关系|联系|\b(?:differences?|differ|compare|comparison|versus|vs)\b/iu;
const ofComparing = /有什么|有何|有哪些|之间|\b(?:between|vs|versus|there)\b/giu;

/**
 * What a question asks, as tokens: without question words, and, if it compares, regardless of the order of what it
 * compares. Two questions with the same tokens ask the same thing.
 */
export function askingOf(text: string): string[] {
  const compares = comparing.test(text);
  const plain = text.replace(chinese, ' ').replace(english, ' ');
  const asked = essenceOf(compares ? plain.replace(/差别|差异|不同/gu, '区别').replace(ofComparing, ' ') : plain);
  const tokens = weightOf(asked) >= 2 ? asked.filter(token => token !== '?' && token !== '吗') : withoutEnd(text);
  return compares ? tokens.toSorted() : tokens;
}

function withoutEnd(text: string): string[] {
  return essenceOf(text).filter(token => token !== '?');
}
