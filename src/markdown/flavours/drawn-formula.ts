/** The source of a formula in the address of its picture; undefined if it is another address. */
export function drawnFormula(address: string): string | undefined {
  const full = address.trim().replace(/^\/\//u, 'https://');
  if (!/^https?:/iu.test(full) || !URL.canParse(full)) return undefined;
  const url = new URL(full);
  const [found] = sources.flatMap(source => source(url) ?? []);
  const tex = found?.replace(settings, '').replace(lastBreak, '').trim();
  // A cloze deletion would make a card.
  return tex === undefined || tex === '' || tex.includes('{{') ? undefined : tex;
}

type Source = (url: URL) => string | null | undefined;

/** How services that draw formulas are asked for one. */
const sources: readonly Source[] = [
  parameter('tex', /^(?:(?:www\.)?zhihu\.com|juejin\.cn)\/equation$/u),
  parameter('formula', /^math\.jianshu\.com\/math$/u),
  parameter('math', /^render\.githubusercontent\.com\/render\/math$/u),
  url => (url.searchParams.get('cht') === 'tx' ? chart(url) : undefined),
  // Of Yuque, on any host: the file is named after a hash.
  ({ pathname, hash }) => (pathname.includes('/__latex/') ? new URLSearchParams(hash.slice(1)).get('code') : undefined),
  query(/^(?:[a-z]+\.)?codecogs\.com\/[a-z]+\.(?:latex|image)$/u),
  query(/^latex\.csdn\.net\/eq$/u),
];

const chart = parameter('chl', /^chart\.(?:googleapis\.com|apis\.google\.com)\/chart$/u);

function parameter(name: string, place: RegExp): Source {
  return ({ host, pathname, searchParams }) => (place.test(host + pathname) ? searchParams.get(name) : undefined);
}

/** All that follows the question mark, where blanks and plus signs have names. */
function query(place: RegExp): Source {
  return ({ host, pathname, search }) => {
    if (!place.test(host + pathname)) return undefined;
    const text = search.slice(1).replaceAll('&space;', '%20').replaceAll('&plus;', '+').replaceAll('&amp;', '&');
    return new URLSearchParams(`tex=${text.replaceAll('+', '%2B').replaceAll('&', '%26')}`).get('tex');
  };
}

/** What a formula begins with that is about its picture: resolution, ground, font and size. */
const settings =
  /^(?:\s*\\(?:dpi\{\d+\}|bg(?:_\w+|\{\w+\})|fn_\w+|(?:inline|tiny|small|large|Large|LARGE|huge|Huge)(?![A-Za-z])))+/u;

/** By which 知乎 marks display formulas. */
const lastBreak = /\\\\\s*$/u;
