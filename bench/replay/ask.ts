import { VFile } from 'vfile';
import { configSchema } from '../../src/config/schema.js';
import { severityOf } from '../../src/diagnostics/report.js';
import { decode } from '../../src/markdown/decode/decode.js';
import { decodeStrict } from '../../src/markdown/decode/strict.js';
import { refuseDepth } from '../../src/markdown/limits/depth.js';
import { plainText } from '../../src/mdast/text.js';
import { pipelineFor } from '../../src/project/pipeline.js';
import type { FileAsked } from './asked.js';

const config = configSchema.parse({});
// Pictures are not looked for: the replay has no files.
const pipeline = pipelineFor(config, { paths: [], open: async () => 'unknown-type' });

/** Reads a file's questions as a build does: its encoding, its limits, its structure. */
export async function askPipeline(bytes: Uint8Array): Promise<FileAsked> {
  if (bytes.length > config.maxFileSize * 1_000_000) return { refused: 'too-large', asked: [] };
  const decoded = decode(bytes);
  if (decoded === undefined) return { refused: 'not-utf8', encoded: true, asked: [] };
  const value = decoded.text.replace(/\r\n?/gu, '\n');
  // git counts a lone carriage return as no line.
  const differs = decodeStrict(bytes, 'utf-8') !== decoded.text || /\r(?!\n)/u.test(decoded.text);
  const encoded = differs && { encoded: true as const };
  const file = new VFile({ path: 'notes.md', value });
  file.data.base = '';
  if (refuseDepth(file, value)) return { refused: 'too-deep', ...encoded, asked: [] };
  const { title, entries } = await pipeline(file);
  const error = file.messages.find(message => severityOf(message) === 'error');
  if (error !== undefined) return { refused: error.ruleId ?? 'error', ...encoded, asked: [] };
  const lines = value.split('\n');
  const asked = entries.flatMap((entry): FileAsked['asked'] => {
    if (entry.type !== 'question') return [];
    const { label, explicitId, kind, path, source } = entry;
    const [first, last] = source.lines;
    return [
      {
        question: plainText(entry.question),
        answer: plainText(entry.answer),
        body: lines.slice(first, last).join('\n'),
        ...(label !== undefined && { label }),
        kind,
        ...(explicitId !== undefined && { explicitId }),
        section: path.join(' / '),
        first,
        end: last + 1,
      },
    ];
  });
  return { ...(title !== undefined && { title }), ...encoded, asked };
}
