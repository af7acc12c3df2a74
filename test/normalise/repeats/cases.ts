import { readdirSync, readFileSync } from 'node:fs';

/** What a reader judged: an answer, and the pieces of it that say nothing new. */
export interface Case {
  name: string;
  answer: string;
  repeats: string[];
}

const folder = new URL('./', import.meta.url);

/** The labelled pairs: every two lines between blank ones, in files named for what is to become of the later. */
export function pairs(): Case[] {
  return readdirSync(new URL('pairs/', folder)).flatMap(file =>
    readFileSync(new URL(`pairs/${file}`, folder), 'utf8')
      .split(/\n{2,}/u)
      .map(block => block.trim().split('\n'))
      .filter(lines => lines.length === 2)
      .map(([first = '', later = '']) => ({
        name: `${file}: ${later}`,
        answer: `${first}\n\n${later}`,
        repeats: file.startsWith('repeats') ? [later] : [],
      })),
  );
}

/** The labelled answers: what is to be taken out stands in ⟦ ⟧. */
export function answers(): Case[] {
  const [, ...sections] = readFileSync(new URL('answers.md', folder), 'utf8').split(/^## /mu);
  return sections.map(section => {
    const [name = '', ...lines] = section.trim().split('\n');
    const marked = lines.join('\n');
    return {
      name,
      answer: marked.replace(/[⟦⟧]/gu, ''),
      repeats: [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, text = '']) => text.trim()),
    };
  });
}
