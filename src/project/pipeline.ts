import type { Pluggable } from 'unified';
import type { VFile } from 'vfile';
import compileDrafts, { type FileDrafts } from '../bank/drafts.js';
import type { Config } from '../config/schema.js';
import { markdown } from '../markdown/markdown.js';
import type { ImagesOptions } from '../normalise/images/images.js';
import type { Known } from '../questions/memory/known.js';
import { steps } from './steps.js';

/**
 * The pipeline from one notes file to its drafts: parser, transformers, compiler.
 *
 * @param known what is known about a file's questions, by its path
 */
export function pipelineFor(config: Config, pictures: ImagesOptions, known?: (path: string) => Known | undefined) {
  const run = { config, pictures, known };
  const pipeline = markdown()
    .use(steps.map(({ plugin, options }): Pluggable => (options ? [plugin, options(run)] : plugin)))
    .use(compileDrafts, { project: config.title });
  return async (file: VFile): Promise<FileDrafts> => {
    // unified cannot infer the type of the compiler's result.
    const { result } = (await pipeline.process(file)) as unknown as { result: FileDrafts };
    return result;
  };
}
