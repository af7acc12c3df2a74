import { phrase } from '../../say/say.js';
import { isPercent } from '../structure/split-answer.js';
import { splitAtMarks } from '../structure/split-at-marks.js';
import { leastMarks } from '../thresholds.js';
import type { Dialect } from './dialect.js';

/** A line with only `%` between front and back; rules separate one card from the next. */
export const percent: Dialect<'percent'> = {
  name: 'percent',
  title: phrase('a line with % between front and back'),
  docs: 'a line with only `%` between front and back; `---` separates cards',
  explicit: true,
  least: leastMarks,
  find(run, source) {
    return splitAtMarks(run, source, {
      dialect: this,
      isSplit: isPercent,
      isEnd: node => node.type === 'thematicBreak',
    });
  },
};
