/** Openings that add nothing if a clause ends after them: `In other words, …`. */
export const openingsEn = phrases(`
  in contrast, by contrast, in comparison, in other words, put differently, simply put, to put it simply,
  as mentioned, as mentioned above, as mentioned before, as mentioned earlier, as noted, as noted above,
  as noted earlier, as stated above, as we said, as we saw, as we have seen, as we know, as you know,
  as said before, to sum up, to summarize, to conclude, in summary, in short, in brief, in conclusion, in essence,
  overall, moreover, furthermore, additionally, in addition, besides, again, of course, basically, essentially,
  clearly, obviously, indeed, in fact, actually, on the other hand, likewise, similarly, importantly, that is,
  that is to say, i.e, remember, recall, note, nb, by the way, needless to say
`);

/** Openings directly followed by the sentence itself. */
export const leadsEn = phrases(`
  note that, please note that, notice that, remember that, recall that, we know that, we can see that,
  keep in mind that, bear in mind that, it is worth noting that, it is worth mentioning that,
  it is important to note that, it should be noted that, it is clear that,
  in short, in summary, in brief, in conclusion, in other words, in essence, to sum up, to summarize, to conclude,
  put differently, simply put
`);

/** Connectives without a meaning of their own, anywhere in a sentence. */
export const fillersEn = phrases(`
  the, a, an, and, but, so, also, too, thus, hence, therefore, however, nevertheless, consequently, as a result,
  just, that, really, actually, indeed, of course
`);

/** Synonyms in notes like these; the first on a line represents all. */
export const alikeEn = table(`
  because, since
  eg, for example, for instance, e.g
  ie, i.e, that is
  use, utilize, employ, make use of
  uses, utilizes, employs, makes use of
  used, utilized, employed
  using, utilizing, employing, by using
  need, require, need to have
  needs, requires
  let us, allow us to, enable us to
  lets us, allows us to, enables us to
  let you, allow you to, enable you to
  lets you, allows you to, enables you to
  can, is able to, are able to
  can not, cannot, is unable to, are unable to
  must, has to, have to
  occur, happen
  occurs, happens
  big, large
  bigger, larger
  start, begin
  starts, begins
  get, obtain
  gets, obtains
  choose, select, pick
  chooses, selects, picks
  run, execute
  runs, executes
  ensure, make sure
  ensures, makes sure
  help, help to
  helps, helps to
  to, in order to, so as to
  spread, distribute
  spreads, distributes
  often, frequently
  usually, typically, normally
  about, approximately, roughly
  each, every
  whenever, every time, each time
  many, lots of, a lot of, plenty of
  while, whereas
  through, via, by means of
  until, till
  towards, toward
  approach, technique
  quickly, rapidly
  improve, enhance
  improves, enhances
  cause, lead to, result in
  causes, leads to, results in
  if, in case
  1, one
  2, two
  3, three
  4, four
  5, five
  6, six
  7, seven
  8, eight
  9, nine
  10, ten
`);

/** Phrases that contain one of the above but mean something else. */
export const otherEn = phrases(`
  so far, so called, only if, even if, as if, if not, no one, that of, too many, too much, too large, too big,
  too small, ever since
`);

/** Unifies British and American spellings and expands contractions, in lower-case text. */
export function spellEn(text: string): string {
  if (!/[a-z]/iu.test(text)) return text;
  const endings = /is(?:e|ing|ation)/iu.test(text) ? text.replace(isEnding, '$1iz$2') : text;
  return endings
    .replace(/\bcan't\b|\bcannot\b/giu, 'can not')
    .replace(/\bwon't\b/giu, 'will not')
    .replace(/n't\b/giu, ' not')
    .replace(/\b(it|that|there|here|what|he|she)'s\b/giu, '$1 is')
    .replace(/'re\b/giu, ' are')
    .replace(/\b(analy|cataly)s(e|es|ed|ing|er)\b/giu, '$1z$2')
    .replace(/\b(col|behavi|neighb|fav|flav)our/giu, '$1or')
    .replace(/\b(label|model|travel|cancel|signal)l(ed|ing|er)\b/giu, '$1$2')
    .replace(/\bcentre/giu, 'center');
}

const isEnding =
  /\b(\p{L}*(?:normal|regular|optim|initial|general|summar|serial|memo|synchron|organ|recogn|util|minim|maxim|token|vector|parallel|standard|quant|visual|custom|virtual|categor|author|local|central|final|penal|random))is(e|es|ed|er|ing|ation|ations)\b/giu;

function phrases(text: string): string[] {
  return text.split(/[,\n]/u).flatMap(phrase => phrase.trim() || []);
}

function table(text: string): string[][] {
  return text.trim().split('\n').map(phrases);
}
