import { readFileSync } from 'node:fs';

export interface Side {
  question: string;
  answer: string;
}

export interface LabelledPair {
  verdict: 'same' | 'other';
  old: Side;
  new: Side;
}

/** The pairs of `pairs.txt`, in its order. */
export function labelledPairs(): LabelledPair[] {
  const lines = readFileSync(new URL('pairs.txt', import.meta.url), 'utf8').split('\n');
  return lines
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [verdict, question = '', answer = '', reworded = '', rewritten = ''] = line
        .split('|')
        .map(part => part.trim());
      if (verdict !== 'same' && verdict !== 'other') throw new Error(`pairs.txt: no verdict in "${line}"`);
      return {
        verdict,
        old: { question, answer },
        new: { question: reworded, answer: rewritten === '=' ? answer : rewritten },
      };
    });
}
