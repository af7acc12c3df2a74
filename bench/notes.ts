import { PNG } from 'pngjs';
import { Random } from './random.js';
import { Words } from './words.js';

/** What answers are made of, besides a few Chinese sentences that each has. */
export type Kind = 'list' | 'nested list' | 'english' | 'code' | 'table' | 'formula' | 'link' | 'picture';

/** How often an answer has each kind. */
export const mixes = {
  /** Ordinary questions, some 600 bytes each. */
  plain: { list: 1 },
  mixed: {
    list: 0.5,
    'nested list': 0.2,
    english: 0.25,
    code: 0.2,
    table: 0.1,
    formula: 0.15,
    link: 0.1,
    picture: 0.05,
  },
} satisfies Record<string, Partial<Record<Kind, number>>>;

export interface NoteOptions {
  questions: number;
  mix?: keyof typeof mixes;
  perFile?: number;
  seed?: number;
}

export interface Asked {
  question: string;
  /** Markdown. */
  answer: string;
}

export interface NoteFile {
  name: string;
  data: string | Uint8Array;
}

const pictures = 40;
const definitions = 10;

/** Files of notes with so many questions, and their pictures; the same options give the same bytes. */
export function* notesOf({ questions, mix = 'plain', perFile = 100, seed = 1 }: NoteOptions): Generator<NoteFile> {
  const files = Math.ceil(questions / perFile);
  for (let file = 0; file < files; file++) {
    const first = file * perFile;
    const asked = Array.from({ length: Math.min(perFile, questions - first) }, (_, at) =>
      askedOf(first + at + 1, { mix, seed }),
    );
    const parts = asked.map(({ question, answer }) => `## ${question}\n\n${answer}\n`);
    if ('link' in mixes[mix]) parts.push(definitionsOf(file));
    yield {
      name: `chapter-${String(file + 1).padStart(4, '0')}.md`,
      data: `# 第 ${file + 1} 章\n\n${parts.join('\n')}`,
    };
  }
  if ('picture' in mixes[mix])
    for (let at = 0; at < pictures; at++) yield { name: pictureName(at), data: picture(new Random(seed + at)) };
}

/** The question of this number; it is the same however many there are. */
export function askedOf(number: number, { mix = 'plain', seed = 1 }: Omit<NoteOptions, 'questions'> = {}): Asked {
  const random = new Random(seed * 1_000_003 + number);
  const han = new Words('han', random);
  const sentence = () =>
    `${han.noun()}${han.verb()}${han.noun()}的${han.noun()}，${han.verb()}${han.noun()}和${han.noun()}时要看${han.noun()}是否${han.verb()}了${han.noun()}`;
  const question = `${han.noun()}${number}的${han.noun()}是怎么${han.verb()}${han.noun()}的？`;
  const shares: Partial<Record<Kind, number>> = mixes[mix];
  const kinds = (Object.keys(shares) as Kind[]).filter(kind => random.chance(shares[kind] ?? 0));
  const blocks = [
    `**${han.noun()}**${han.verb()}${han.noun()}。${sentence()}；${sentence()}。`,
    ...kinds.map(kind => writers[kind]({ number, random, sentence })),
    `${sentence()}。因此第 ${number} 种${han.noun()}在实际项目里更常用。`,
  ];
  return { question, answer: blocks.join('\n\n') };
}

interface Writer {
  number: number;
  random: Random;
  /** A Chinese one, without its full stop. */
  sentence: () => string;
}

const writers: Record<Kind, (writer: Writer) => string> = {
  list: ({ sentence }) => `- 优点：${sentence()}\n- 缺点：${sentence()}`,
  'nested list': ({ number, sentence }) =>
    `1. ${sentence()}\n   - 参见第 ${number} 节\n   - ${sentence()}\n2. ${sentence()}`,
  english({ random }) {
    const words = new Words('latin', random);
    const one = () =>
      `the ${words.noun()} ${words.verb()} the ${words.noun()} before the ${words.noun()} ${words.verb()} it`;
    return `In short, ${one()}, and ${one()}. When it does not, ${one()}.`;
  },
  code({ number, random }) {
    const words = new Words('latin', random);
    const { language, text } = random.pick(programs);
    return `\`\`\`${language}\n${text(words.noun(), words.noun(), number)}\n\`\`\``;
  },
  table: ({ number, random }) =>
    `| 指标 | 数值 | 说明 |\n| --- | ---: | --- |\n| 延迟 | ${number % 97} ms | 平均 |\n| 吞吐 | ${random.below(9000)} req/s | 峰值 |`,
  formula: ({ number, random }) =>
    `复杂度是 $O(n^{${number % 4}} \\log n)$，其中\n\n$$\nL_{${number}} = \\sum_{i=1}^{n} \\frac{x_i^${random.below(5)}}{\\sqrt{n}}\n$$`,
  link: ({ number, sentence }) => `${sentence()}，详见[文档][doc-${number % definitions}]。`,
  picture: ({ number, random }) => `![图 ${number}](${pictureName(random.below(pictures))})`,
};

const programs: { language: string; text: (one: string, other: string, number: number) => string }[] = [
  {
    language: 'python',
    text: (one, other, number) =>
      `def ${one}_${number}(items):\n    # keeps the first ${number}\n    return sorted(items, key=lambda ${other}: ${other}["size"])[:${number}]`,
  },
  {
    language: 'js',
    text: (one, other, number) =>
      `const ${one} = new Map();\nfor (const ${other} of items) ${one}.set(${other}.id, { ...${other}, size: ${number} });`,
  },
  {
    language: 'java',
    text: (one, other, number) =>
      `public int ${one}(List<String> ${other}) {\n    return ${other}.stream().mapToInt(String::length).sum() + ${number};\n}`,
  },
  {
    language: 'sql',
    text: (one, other, number) =>
      `SELECT ${one}, count(*) FROM ${other} WHERE size > ${number} GROUP BY ${one} ORDER BY 2 DESC;`,
  },
];

function definitionsOf(file: number): string {
  const lines = Array.from({ length: definitions }, (_, at) => `[doc-${at}]: https://example.com/${file}/${at}`);
  return `${lines.join('\n')}\n`;
}

function pictureName(at: number): string {
  return `pictures/figure-${at + 1}.png`;
}

/** Bars of different heights, as in a chart. */
function picture(random: Random): Uint8Array {
  const [width, height, bar] = [480, 270, 40];
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let left = 0; left < width; left += bar) {
    const top = random.below(height);
    const colour = [random.below(256), random.below(256), random.below(256)];
    for (let y = top; y < height; y++)
      for (let x = left; x < left + bar - 6; x++) png.data.set(colour, (y * width + x) * 4);
  }
  return PNG.sync.write(png);
}
