import { afterEach, expect, it } from 'vitest';
import { type Built, endStories, Story } from '../../support/story.js';

afterEach(endStories);

interface Question {
  question: string;
  answer: string;
}
interface File {
  title: string;
  tags: string;
  questions: Question[];
}
type Files = Map<string, File>;

const topics = ['栈', '队列', '堆', '图', '树', '索引', '事务', '锁', '进程', '线程', '缓存', '哈希表'];
const asked = ['什么是X？', 'X 有哪些优缺点？', '优缺点', 'X 的应用', 'How does X work?', 'X', '为什么需要X？'];
const answered = [
  'X 的办法是先存后取。',
  '',
  '快，但占内存。',
  'X keeps what was put in, and hands it out later.',
  '- 一\n- X',
];

/** Numbers that look random and are the same in each life of one seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What people do to their notes, by chance. */
function editor(random: (below: number) => number) {
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const ask = (): Question => {
    const topic = pick(topics);
    return { question: pick(asked).replace('X', topic), answer: pick(answered).replaceAll('X', topic) };
  };
  const file = (...questions: Question[]): File => ({ title: pick(topics), tags: '', questions });
  const edits: ((files: Files, path: string, one: File, name: string) => void)[] = [
    (_files, _path, { questions }) => questions.splice(random(questions.length + 1), 0, ask()),
    (_files, _path, { questions }) => questions.length > 1 && questions.splice(random(questions.length), 1),
    (_files, _path, { questions }) => {
      const one = pick(questions);
      one.question = one.question.startsWith('请') ? `${one.question}详细说说` : `请说明${one.question}`;
    },
    (_files, _path, { questions }) => {
      const one = pick(questions);
      one.answer = `${one.answer} 又及。`.trim();
    },
    (files, _path, one) => {
      const [, other] = pick([...files]);
      if (other !== one && one.questions.length > 1) other.questions.push(...one.questions.splice(0, 1));
    },
    (files, path, one, name) => {
      files.delete(path);
      files.set(`notes/r${name}.md`, one);
    },
    (_files, _path, one) => {
      one.tags = pick(['', 'a', 'a, b']);
    },
    (_files, _path, one) => {
      one.title = pick(topics);
    },
    (files, _path, _one, name) => {
      files.set(`notes/n${name}.md`, file(ask(), ask()));
    },
  ];
  return {
    begin: (): Files => new Map([0, 1, 2].map(at => [`notes/${at}.md`, file(ask(), ask(), ask())])),
    edit(files: Files, version: number) {
      for (let count = 0; count <= random(2); count++) pick(edits)(files, ...pick([...files]), `${version}-${count}`);
    },
  };
}

function rendered(files: Files): Record<string, string> {
  const render = ({ title, tags, questions }: File) =>
    `${tags && `---\ntags: [${tags}]\n---\n\n`}# ${title}\n\n${questions.map(one => `## ${one.question}\n\n${one.answer}\n`).join('\n')}`;
  return Object.fromEntries([...files].map(([path, file]) => [path, render(file)]));
}

/** What CI publishes of each version of a life, with the lock committed with some of them. */
async function live(seed: number, isCommitted: (version: number) => boolean, versions = 8): Promise<string[][]> {
  const { begin, edit } = editor(randomNumbers(seed));
  const files = begin();
  const story = await Story.begin(rendered(files));
  const published: string[][] = [];
  for (let version = 0; version < versions; version++) {
    if (version > 0) {
      const gone = [...files.keys()];
      edit(files, version);
      const now = rendered(files);
      await story.commit({ ...Object.fromEntries(gone.map(path => [path, now[path]])), ...now });
    }
    if (isCommitted(version)) await story.commitLock();
    published.push(all(await story.ci()));
  }
  return published;
}

function all({ deck }: Built): string[] {
  return deck.notes.map(({ guid, mod, fields, tags }) => JSON.stringify([guid, mod, fields, tags])).sort();
}

it.each([1, 2])('a life of edits is published alike with any lock (seed %i)', async seed => {
  const each = await live(seed, () => true);
  expect(new Set(each.map(notes => notes.join())).size).toBeGreaterThan(5);
  expect(await live(seed, () => false)).toEqual(each);
  expect(await live(seed, version => version % 3 === 2)).toEqual(each);
});
