import type { Flow } from '../../mdast/nodes.js';
import { splitAtMarks } from '../structure/split-at-marks.js';
import type { Source } from '../text/source.js';
import type { Dialect } from './dialect.js';

/** `---` between front and back, where rules of another make (`***` or `___`) part the cards. */
export const rule: Dialect<'rule'> = {
  name: 'rule',
  title: 'a --- between front and back',
  docs: '`---` between front and back in every card; without headings, `***` parts the cards',
  explicit: true,
  least: 2,
  find(run, source) {
    const marks = run.filter(node => node.type === 'thematicBreak').map(node => markOf(node, source));
    if (!marks.includes('-') || marks.every(mark => mark === '-')) return run;
    const found = splitAtMarks(run, source, {
      dialect: this,
      isSplit: node => node.type === 'thematicBreak' && markOf(node, source) === '-',
      isEnd: node => node.type === 'thematicBreak' && markOf(node, source) !== '-',
    });
    // One card that is not made so, and the rules mean something else.
    return found.some(one => one.type !== 'group' && one.type !== 'thematicBreak') ? run : found;
  },
};

/** The character that a rule is drawn with. */
function markOf({ position }: Flow, source: Source): string {
  return position?.start.offset === undefined ? '' : source.charAt(position.start.offset);
}
