import type { Root } from 'mdast';
import type { Pluggable, Processor } from 'unified';
import type { VFile } from 'vfile';
import compileDrafts, { type FileDrafts } from '../bank/drafts.js';
import type { Config } from '../config/schema.js';
import { stopwatch } from '../debug.js';
import { StepError } from '../diagnostics/step-error.js';
import { markdown } from '../markdown/markdown.js';
import type { EmbedsOptions } from '../normalise/embeds.js';
import type { Known } from '../questions/memory/known.js';
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
  config: Config,
  pictures: Run['pictures'],
  known?: (path: string) => Known | undefined,
  took: Took = () => {},
  embedded?: EmbedsOptions['find'],
  parts?: Run['parts'],
) {
  const run = { config, pictures, known, parts, embedded };
  const pipeline = markdown(config.flavours)
    .use(steps.map((step): Pluggable => watched(step, run, took)))
    .use(compileDrafts, { project: config.title })
    .freeze();
  return async (file: VFile): Promise<FileDrafts> => {
    const time = stopwatch();
    const tree = inStep('The parser', file, () => pipeline.parse(file));
    took('parser', time());
    const changed = await pipeline.run(tree, file);
    // unified cannot infer the type of the compiler's result.
    return inStep('The compiler', file, () => pipeline.stringify(changed, file) as unknown as FileDrafts);
  };
}

/** A step's plugin, which says whose throw it was and how long it took. */
function watched({ name, plugin, options }: Step, run: Run, took: Took) {
  return function (this: Processor) {
    const given = options?.(run);
    if (given === false) return undefined;
    const transform = (plugin as Plugin).call(this, given === true ? undefined : given);
    return async (tree: Root, file: VFile) => {
      const time = stopwatch();
      try {
        return await transform(tree, file);
      } catch (error) {
        throw new StepError(`The step "${name}"`, file.path, error);
      } finally {
        took(name, time());
      }
    };
  };
}

type Plugin = (this: Processor, options?: unknown) => (tree: Root, file: VFile) => unknown;

function inStep<T>(step: string, file: VFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StepError(step, file.path, error);
  }
}
