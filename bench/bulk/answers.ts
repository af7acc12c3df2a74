import type { Random } from '../random.js';
import type { Asked } from '../replay/asked.js';

/** Sentences to write anew with, by script, so that a Chinese answer gets Chinese ones. */
export class Sentences {
  readonly #han: string[] = [];
  readonly #latin: string[] = [];

  constructor(others: Asked[]) {
    for (const { answer } of others) {
      for (const sentence of sentencesOf(answer)) {
        if (sentence.trim().length >= 8) (isHan(sentence) ? this.#han : this.#latin).push(sentence);
      }
    }
  }

  like(text: string, random: Random): string {
    const [own, other] = isHan(text) ? [this.#han, this.#latin] : [this.#latin, this.#han];
    return random.pick(own.length > 0 ? own : other);
  }
}

/** Edits an answer as people do: a sentence is replaced, some words are, or half of it is written anew. */
export function editAnswer(answer: string, sentences: Sentences, random: Random): string {
  const parts = sentencesOf(answer);
  if (parts.length === 0) return sentences.like(answer, random);
  switch (random.below(3)) {
    case 0: {
      const at = random.below(parts.length);
      return parts.map((part, i) => (i === at ? sentences.like(part, random) : part)).join('');
    }
    case 1:
      return parts.map(part => someWords(part, sentences, random)).join('');
    default: {
      const half = Math.ceil(parts.length / 2);
      // Of a single sentence the second half.
      const kept = parts.length === 1 ? answer.slice(0, Math.ceil(answer.length / 2)) : parts.slice(0, half).join('');
      const anew = Array.from({ length: Math.max(1, parts.length - half) }, () => sentences.like(answer, random));
      return kept + anew.join('');
    }
  }
}

/** A fifth of the words, of Chinese pairs of characters, are put in other words. */
function someWords(text: string, sentences: Sentences, random: Random): string {
  const source = sentences.like(text, random);
  const words = source.match(/[\p{Script=Latin}\p{N}]+|\p{Script=Han}{2}/gu) ?? ['x'];
  return text.replace(/[\p{Script=Latin}\p{N}]+|\p{Script=Han}{1,2}/gu, word =>
    random.chance(0.2) ? random.pick(words) : word,
  );
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。！？.!?\n]+(?:[。！？!?\n]+|\.(?=\s|$)\s*|\.)?/gu)?.filter(part => part.trim() !== '') ?? [];
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
