/// <reference lib="dom" />

/** Texts that take several lines. */
export interface BrokenTexts {
  /** Titles in Chinese. */
  titles: Element[];
  /** Texts in columns that may be English. */
  english: Element[];
  /** Texts with a word that may be longer than a line. */
  long: Element[];
}

/** Runs in the page, laid out as printed. */
export function brokenTexts(longWord: string): BrokenTexts {
  const isBroken = (text: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const [first, ...others] = range.getClientRects();
    return first !== undefined && others.some(({ top }) => top > (first.top + first.bottom) / 2);
  };
  const titles = [...document.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, .contents li):lang(zh)')];
  const hasColumns = [...document.querySelectorAll('.columns')].some(
    columns => Number(getComputedStyle(columns).columnCount) > 1,
  );
  const texts = '.columns :is(.answer, .section-text, .prompt-more) :is(p, li, dd):lang(en)';
  const word = new RegExp(longWord, 'u');
  const long = [...document.querySelectorAll('p, li, dd, h1, h2, h3, h4, h5, h6')];
  return {
    titles: titles.filter(title => /\p{Script=Han}{2}/u.test(title.textContent) && isBroken(title)),
    english: hasColumns ? [...document.querySelectorAll(texts)].filter(isBroken) : [],
    long: long.filter(text => word.test(text.textContent) && isBroken(text)),
  };
}
