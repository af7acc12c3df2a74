import type { Root } from 'mdast';
import type { Pluggable, Processor } from 'unified';
import type { VFile } from 'vfile';
import compileDrafts, { type FileDrafts } from '../bank/drafts.js';
import { stopwatch } from '../debug.js';
import { StepError } from '../diagnostics/step-error.js';
import { markdown } from '../markdown/markdown.js';
import type { EmbedsOptions } from '../normalise/embeds.js';
import type { Known } from '../questions/memory/known.js';
import { say } from '../say/say.js';
import { type Budget, startBudget } from './budget.js';
import { type Run, type Step, steps } from './steps.js';

/** Told which step was done, and how many milliseconds it took. */
type Took = (step: string, time: number) => void;

/**
 * The pipeline from one notes file to its drafts: parser, transformers, compiler. It rejects with a `StepError` where
 * one of them throws, which is a bug.
 *
 * @param known what is known about a file's questions, by its path
 * @param embedded finds what the notes embed of each other
 * @param parts how the names of a file's headings recur in the files beside it, by its path
 */
export function pipelineFor(
  config: Run['config'],
  pictures: Run['pictures'],
  known?: (path: string) => Known | undefined,
  took: Took = () => {},
  embedded?: EmbedsOptions['find'],
  parts?: Run['parts'],
) {
  const run = { config, pictures, known, parts, embedded };
  const working = new WeakMap<VFile, Working>();
  const pipeline = markdown(config.flavours)
    .use(steps.map((step): Pluggable => watched(step, run, working, took)))
    .use(compileDrafts, { project: config.title })
    .freeze();
  return async (file: VFile): Promise<FileDrafts> => {
    const work: Working = { budget: startBudget(), step: say('The parser') };
    working.set(file, work);
    const { within } = work.budget;
    const time = stopwatch();
    try {
      const tree = within(() => pipeline.parse(file));
      took('parser', time());
      const changed = await within(() => pipeline.run(tree, file));
      work.step = say('The compiler');
      // unified cannot infer the type of the compiler's result.
      return within(() => pipeline.stringify(changed, file) as unknown as FileDrafts);
    } catch (error) {
      throw new StepError(work.step, file.path, error);
    }
  };
}

/** A file on its way. */
interface Working {
  budget: Budget;
  /** What is being done, as a message names it. */
  step: string;
}

/**
 * A step's plugin, which notes that it is under way and how long it took. One that makes no promise is followed by the
 * next at once, so that all of them are one piece of work.
 */
function watched({ name, plugin, options }: Step, run: Run, working: WeakMap<VFile, Working>, took: Took) {
  return function (this: Processor) {
    const given = options?.(run);
    if (given === false) return undefined;
    const transform = (plugin as Plugin).call(this, given === true ? undefined : given);
    return (tree: Root, file: VFile) => {
      const work = working.get(file) as Working;
      work.step = say('The step "{name}"', { name });
      const time = stopwatch();
      const result = work.budget.within(() => transform(tree, file));
      if (result instanceof Promise) return result.finally(() => took(name, time()));
      took(name, time());
      return result as undefined;
    };
  };
}

type Plugin = (this: Processor, options?: unknown) => (tree: Root, file: VFile) => unknown;
