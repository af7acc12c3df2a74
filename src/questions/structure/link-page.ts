import type { Flow } from '../../mdast/nodes.js';
import { textOf } from '../../mdast/text.js';
import { hasLink } from '../text/navigation.js';
import { isContents, isNavigationName, isTitleOfContents } from '../text/page-names.js';
import { asks } from '../text/question-likeness.js';
import { linkFile } from '../thresholds.js';
import { belowOf } from './below.js';
import { lookOf } from './level.js';
import { leadsElsewhere, listsLinksInRows, recommends } from './links.js';
import type { Scope } from './scopes.js';
import { isTally } from './tallies.js';

/** Tells whether a file lists links and resources. */
export class LinkPage {
  constructor(
    private readonly words: (scope: Scope) => Flow[],
    private readonly isNamed: (scope: Scope) => boolean,
  ) {}

  is(headed: Scope[]): boolean {
    // `Ways to read` above links asks nothing, unlike `Which ways are there?`.
    const isLike = (scope: Scope) =>
      lookOf(scope) === 2 && (asks(textOf(scope.heading)) || !leadsElsewhere(this.words(scope)));
    const like = headed.filter(isLike).length;
    const isRare = (count: number) => count <= headed.length * linkFile.like;
    const asking = headed.filter(({ heading }) => asks(textOf(heading))).length;
    return (
      (isRare(like) && (this.listsLinks(headed) || this.tells(headed) || this.holdsContents(headed))) ||
      (isRare(asking) && this.isContentsPage(headed))
    );
  }

  /** Whether most headings with text name what is found elsewhere. */
  private listsLinks(headed: Scope[]): boolean {
    const texts = this.textsOf(headed);
    const leading = texts.filter(leadsElsewhere).length;
    if (leading < linkFile.least) return false;
    const others =
      leading < texts.length * linkFile.mere
        ? 0
        : texts.filter(text => !leadsElsewhere(text) && recommends(text)).length;
    return leading + others > texts.length * linkFile.leading;
  }

  /** Whether most headings with text count the pages that others of them name. */
  private tells(headed: Scope[]): boolean {
    const texts = this.textsOf(headed);
    const tallies = texts.filter(isTally).length;
    const links = texts.filter(text => leadsElsewhere(text) || listsLinksInRows(text)).length;
    return tallies > 0 && links > 0 && tallies + links > texts.length * linkFile.leading;
  }

  /** Whether a page that is called the contents of others names some of them: it may say how to read them as well. */
  private isContentsPage([first, ...others]: Scope[]): boolean {
    if (!first || !isTitleOfContents(textOf(first.heading))) return false;
    const texts = this.textsOf(others);
    // What stands below the title may introduce the page.
    const all = leadsElsewhere(this.words(first)) ? [this.words(first), ...texts] : texts;
    const leading = all.filter(leadsElsewhere).length;
    return leading > 0 && leading >= all.length * linkFile.mere;
  }

  /** The texts below headings that have some and are no names of sections. */
  private textsOf(headed: Scope[]): Flow[][] {
    return headed.flatMap(scope => (this.isNamed(scope) ? [] : [this.words(scope)])).filter(({ length }) => length > 0);
  }

  /** Whether the contents of other pages are here: below a heading with their name are others with lists of links. */
  private holdsContents(headed: Scope[]): boolean {
    return headed.some((scope, index) => {
      const name = textOf(scope.heading);
      const isNavigation = isNavigationName(name);
      if (index === 0 || !(isNavigation || isContents(name))) return false;
      const below = belowOf(headed, index).flatMap(one => {
        const words = this.words(one);
        return words.length > 0 ? [words] : [];
      });
      // Links within the page are its own contents.
      const isOwn = (node: Flow) => hasLink(node) || textOf(node).includes('[[#');
      if (below.length < linkFile.contents || below.flat().some(isOwn)) return false;
      const isListed = isNavigation && below.flat().every(({ type }) => type === 'list');
      return isListed || below.filter(leadsElsewhere).length > below.length * linkFile.leading;
    });
  }
}
