// Takes the place of unist-util-visit-parents in the packed command line, which walks trees more than anything else: the
// library makes a function, a name and a list for each node, and is asked for one type of node most of the time.
import { convert } from 'unist-util-is';

export const CONTINUE = true;
export const EXIT = false;
export const SKIP = 'skip';

/** Like the library's, but for its complaints about wrong arguments. */
export function visitParents(tree, ...given) {
  const [check, visitors, reverse] = isVisitors(given[1]) ? given : [undefined, ...given];
  const { enter, exit } = typeof visitors === 'function' ? { enter: visitors } : visitors;
  const only = typeof check === 'string' ? check : undefined;
  const is = only === undefined ? check && convert(check) : node => node.type === only;
  const step = reverse ? -1 : 1;
  visit(tree, undefined, []);

  /** Returns `EXIT`, or the index of the sibling to go on with if it is another one than the next. */
  function visit(node, index, parents) {
    const matches = !is || is(node, index, parents[parents.length - 1]);
    let next;
    if (enter && matches) {
      const said = enter(node, parents, index);
      const action = Array.isArray(said) ? said[0] : said;
      if (action === EXIT) return EXIT;
      next = nextOf(said);
      if (action === SKIP) return exit ? left(node, index, parents, next) : next;
    }
    if (node.children) {
      let ancestors;
      let offset = reverse ? node.children.length - 1 : 0;
      while (offset > -1 && offset < node.children.length) {
        const child = node.children[offset];
        // Most nodes are leaves of another type: nothing is called or made for them.
        if (only !== undefined && child.type !== only && !child.children) {
          offset += step;
          continue;
        }
        ancestors ??= [...parents, node];
        const to = visit(child, offset, ancestors);
        if (to === EXIT) return EXIT;
        offset = to ?? offset + step;
      }
    }
    return exit && matches ? left(node, index, parents, next) : next;
  }

  function left(node, index, parents, next) {
    const said = exit(node, parents, index);
    const action = Array.isArray(said) ? said[0] : said;
    return action === EXIT ? EXIT : (nextOf(said) ?? next);
  }
}

function isVisitors(value) {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function nextOf(said) {
  const next = Array.isArray(said) ? said[1] : said;
  return typeof next === 'number' ? next : undefined;
}
