import type { VFile } from 'vfile';
import remarkAsWritten from './bank/as-written.js';
import compileDrafts, { type FileDrafts } from './bank/drafts.js';
import type { Config } from './config/schema.js';
import remarkHtml from './normalise/html/html.js';
import remarkImages, { type ImagesOptions } from './normalise/images/images.js';
import remarkEmoji from './normalise/inline/emoji.js';
import remarkFormulaErrors from './normalise/inline/formulas.js';
import remarkJoinLines from './normalise/inline/line-breaks.js';
import remarkLinks from './normalise/inline/links.js';
import remarkNavigation from './normalise/navigation.js';
import remarkReferences from './normalise/references.js';
import remarkRepeatedText from './normalise/repeats/repeated-text.js';
import remarkUnanswered from './normalise/unanswered.js';
import remarkCards from './questions/cards.js';
import remarkFrontMatter from './questions/front-matter.js';
import remarkGapLinks from './questions/gap-links.js';
import remarkQuestions from './questions/gather.js';
import remarkIgnore from './questions/ignore.js';
import type { Known } from './questions/memory/known.js';
import remarkCodeTokens from './render/code/colour.js';
import remarkConflicts from './source/limits/conflicts.js';
import remarkUnclosed from './source/limits/unclosed.js';
import { markdown } from './source/markdown.js';

/**
 * The pipeline from one notes file to its drafts: parser, transformers, compiler.
 *
 * @param known what is known of a file's questions from before, by its path
 */
export function pipelineFor(config: Config, pictures: ImagesOptions, known?: (path: string) => Known | undefined) {
  const pipeline = markdown()
    .use(remarkUnclosed)
    .use(remarkConflicts)
    .use(remarkFrontMatter)
    .use(remarkQuestions, {
      sections: config.sections,
      dialects: config.dialects,
      known: (file: VFile) => known?.(file.path),
    })
    .use(remarkAsWritten)
    .use(remarkIgnore)
    .use(remarkHtml)
    .use(remarkGapLinks)
    .use(remarkCards)
    .use(remarkNavigation)
    .use(remarkReferences)
    .use(config.rules['repeated-text'] === 'off' ? [] : [remarkRepeatedText])
    .use(remarkUnanswered)
    .use(config.lineBreaks === 'join' ? [remarkJoinLines] : [])
    .use(remarkLinks)
    .use(remarkEmoji)
    .use(remarkFormulaErrors)
    .use(remarkCodeTokens)
    .use(remarkImages, { ...pictures, remote: config.remoteImages })
    .use(compileDrafts, { project: config.title });
  return async (file: VFile): Promise<FileDrafts> => {
    // unified cannot tell the compiler's result from its type.
    const { result } = (await pipeline.process(file)) as unknown as { result: FileDrafts };
    return result;
  };
}
