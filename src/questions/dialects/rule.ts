import type { Flow } from '../../mdast/nodes.js';
import { phrase } from '../../say/say.js';
import { splitAtMarks } from '../structure/split-at-marks.js';
import type { Source } from '../text/source.js';
import { leastMarks } from '../thresholds.js';
import type { Dialect } from './dialect.js';

/** `---` between front and back, with rules of another style (`***` or `___`) between cards. */
export const rule: Dialect<'rule'> = {
  name: 'rule',
  title: phrase('front and back separated by ---'),
  docs: '`---` between front and back of every card; without headings, `***` separates cards',
  explicit: true,
  least: leastMarks,
  find(run, source) {
    const marks = run.filter(node => node.type === 'thematicBreak').map(node => markOf(node, source));
    if (!marks.includes('-') || marks.every(mark => mark === '-')) return run;
    const found = splitAtMarks(run, source, {
      dialect: this,
      isSplit: node => node.type === 'thematicBreak' && markOf(node, source) === '-',
      isEnd: node => node.type === 'thematicBreak' && markOf(node, source) !== '-',
    });
    // If a single card is not made like this, the rules have another meaning.
    return found.some(one => one.type !== 'group' && one.type !== 'thematicBreak') ? run : found;
  },
};

/** The character that a rule is drawn with. */
function markOf({ position }: Flow, source: Source): string {
  return position?.start.offset === undefined ? '' : source.charAt(position.start.offset);
}
