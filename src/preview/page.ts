import { escapeHtml } from '../render/escape.js';
import { previewWords } from './words.js';

/**
 * The page in the language of who reads it.
 *
 * @param languages what the browser prefers, as it says so: `zh-CN,zh;q=0.9,en;q=0.8`
 */
export function pageFor(template: string, languages: string | undefined): string {
  const words = previewWords(languages);
  const slots: Record<string, unknown> = { ...words, words: JSON.stringify(words) };
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const text = slots[name];
    if (typeof text !== 'string') throw new Error(`templates/preview/page.html has an unknown slot {{${name}}}.`);
    // What a script element holds is not read as HTML, but ends with its own end tag.
    return name === 'words' ? text.replaceAll('<', '\\u003c') : escapeHtml(text);
  });
}
