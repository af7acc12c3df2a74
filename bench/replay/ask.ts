import { VFile } from 'vfile';
import { plainText } from '../../src/bank/text.js';
import { configSchema } from '../../src/config/schema.js';
import { pipelineFor } from '../../src/pipeline.js';
import type { Asked } from './split.js';

/** Reads a file's questions as a build does. Pictures are not looked for: the replay has no files. */
export async function askPipeline(path: string, text: string): Promise<Asked[]> {
  const pipeline = pipelineFor(configSchema.parse({}), { paths: [], open: async () => 'unknown-type' });
  const value = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const file = new VFile({ path, value });
  file.data.base = '';
  const { entries } = await pipeline(file);
  const lines = value.split('\n');
  return entries.flatMap((entry): Asked[] => {
    if (entry.type !== 'question') return [];
    const [first, last] = entry.source.lines;
    const body = lines.slice(first, last);
    return [
      {
        question: plainText(entry.question),
        answer: plainText(entry.answer),
        raw: body.join('\n').trim(),
        lines: body,
        section: entry.path.join(' / '),
        file: path,
        first,
        end: last + 1,
      },
    ];
  });
}
