import type { Random } from '../random.js';
import { type Asked, groupBy } from '../replay/asked.js';
import { editAnswer, Sentences } from './answers.js';
import { decorate, numbered, unnumbered, withTypo } from './headings.js';
import { isWithin, type Project, sortFiles } from './project.js';

/** A question after an edit, and the one that it was; none for a question that is new. */
export interface Edited {
  asked: Asked;
  was: Asked | undefined;
}

/** A version, and the next one after one kind of edit. */
export interface Edit {
  before: Asked[];
  after: Edited[];
}

export type EditKind = (project: Project, random: Random) => Edit;

type Change = (asked: Asked) => Asked;

/** Each kind of edit in bulk, by its name. What became of each question is known, since we do it ourselves. */
export const edits: Record<string, EditKind> = {
  'nothing at all': everywhere(() => one => one),
  'files renamed, a fifth of the answers edited': both(renamedFiles, editedAnswers(0.2)),
  'files and sections renamed, a fifth edited': both(renamedFiles, renamedSections, editedAnswers(0.2)),
  'numbers put before headings': everywhere(() => counted(numbered)),
  'numbers taken away': project => {
    const before = project.questions.map(counted(numbered));
    const after = before.map((was): Edited => ({ asked: { ...was, question: unnumbered(was.question) }, was }));
    return { before, after };
  },
  'numbers shifted by one': project => {
    const before = project.questions.map(counted(numbered));
    const shifted = counted(numbered, 1);
    return { before, after: before.map((was, i): Edited => ({ asked: shifted(project.questions[i] as Asked), was })) };
  },
  'a third decorated': everywhere(
    (_, random) => one => (random.chance(1 / 3) ? { ...one, question: decorate(one.question, random) } : one),
  ),
  'numbered files shifted by a new one': shiftedFiles(0),
  'numbered files shifted, a fifth edited': shiftedFiles(0.2),
  'files of one template shifted by a new one': shiftedTemplates(0),
  'files of one template shifted, a fifth edited': shiftedTemplates(0.2),
  'each file split into two': everywhere(splitFiles),
  'files joined pairwise': everywhere(joinedFiles),
  'questions in another order': (project, random) => {
    const files = [...groupBy(project.questions, one => one.file).values()];
    const after = files.flatMap(file => random.shuffled(file)).map((was): Edited => ({ asked: was, was }));
    return { before: project.questions, after };
  },
  'a typo in each question': everywhere((_, random) => one => ({ ...one, question: withTypo(one.question, random) })),
  'one in ten replaced by a stranger': ({ questions, others }, random) => {
    // Of some more than are needed, those that ask much the same as one of the project are left out.
    const drawn = random.shuffled(others).slice(0, Math.ceil(questions.length / 8));
    const strangers = drawn.filter(one => !questions.some(other => isWithin(one, other)));
    const after = questions.map((was): Edited => {
      const stranger = random.chance(0.1) ? strangers.pop() : undefined;
      if (stranger === undefined) return { asked: was, was };
      const { question, answer, body } = stranger;
      return { asked: { ...was, question, answer, body }, was: undefined };
    });
    return { before: questions, after };
  },
  'one in ten replaced by a neighbour': ({ questions }, random) => {
    // The neighbour is from the same section, and nobody has seen it before.
    const before: Asked[] = [];
    const after: Edited[] = [];
    for (let i = 0; i < questions.length; i++) {
      const [was, next] = [questions[i] as Asked, questions[i + 1]];
      before.push(was);
      const alike = next?.file === was.file && next.section === was.section && next.question !== was.question;
      if (!alike || !random.chance(0.1)) after.push({ asked: was, was });
      else {
        after.push({ asked: next, was: undefined });
        i++;
      }
    }
    return { before, after };
  },
  'headings one rank deeper': everywhere(() => one => {
    const { title, ...rest } = one;
    return { ...rest, section: [title, one.section].filter(Boolean).join(' / ') };
  }),
  'headings one rank higher': everywhere(() => one => {
    const [first = '', ...others] = one.section.split(' / ');
    return { ...one, section: others.join(' / '), ...(first !== '' && { title: first }) };
  }),
};

function everywhere(make: (project: Project, random: Random) => Change): EditKind {
  return (project, random) => {
    const change = make(project, random);
    const after = project.questions.map((was): Edited => ({ asked: change(was), was }));
    return { before: project.questions, after: inFileOrder(after) };
  };
}

function both(...kinds: ((project: Project, random: Random) => Change)[]): EditKind {
  return everywhere((project, random) => {
    const changes = kinds.map(kind => kind(project, random));
    return one => changes.reduce((asked, change) => change(asked), one);
  });
}

/** Every file gets another name, and a place among the others that its old name does not give away. */
function renamedFiles({ questions }: Project, random: Random): Change {
  const files = random.shuffled([...new Set(questions.map(one => one.file))]);
  const names = new Map(files.map((file, i) => [file, `notes/part-${i + 1}.md`]));
  return one => ({ ...one, file: names.get(one.file) ?? one.file });
}

function renamedSections(): Change {
  return one => ({
    ...one,
    section: one.section === '' ? '' : one.section.split(' / ').map(renamed).join(' / '),
    ...(one.title !== undefined && { title: renamed(one.title) }),
  });
}

function renamed(title: string): string {
  return /\p{Script=Han}/u.test(title) ? `第二编：${title}相关` : `More on ${title} (revised)`;
}

function editedAnswers(share: number): (project: Project, random: Random) => Change {
  return ({ others }, random) => {
    const sentences = new Sentences(others);
    return one => {
      if (one.answer === '' || !random.chance(share)) return one;
      const answer = editAnswer(one.answer, sentences, random);
      return { ...one, answer, body: answer };
    };
  };
}

/** Applies a heading's number within its file. */
function counted(number: (question: string, at: number, style: number) => string, from = 0): Change {
  const counts = new Map<string, number>();
  const styles = new Map<string, number>();
  return one => {
    const at = (counts.get(one.file) ?? from) + 1;
    counts.set(one.file, at);
    if (!styles.has(one.file)) styles.set(one.file, styles.size);
    return { ...one, question: number(one.question, at, styles.get(one.file) ?? 0) };
  };
}

const template = ['定义', '优缺点', '应用场景', '例子', 'Summary', 'Pros and cons'];

/** The same with files that all ask the same questions, a third of them without an answer yet. */
function shiftedTemplates(edited: number): EditKind {
  return ({ questions, others }, random) => {
    const asTemplate = (all: Asked[]) =>
      [...groupBy(all, one => one.file).values()].flatMap(file =>
        file.slice(0, template.length).map((one, i): Asked => {
          const answer = random.chance(1 / 3) ? '' : one.answer;
          return { ...one, question: template[i] ?? '', section: '', answer, body: answer };
        }),
      );
    return shiftedFiles(edited)({ questions: asTemplate(questions), others: asTemplate(others) }, random);
  };
}

/** Files `01.md`, `02.md`… of one folder, before whose first a new one is put. */
function shiftedFiles(edited: number): EditKind {
  return (project, random) => {
    const names = new Map([...new Set(project.questions.map(one => one.file))].map((file, i) => [file, i + 1]));
    const name = (at: number) => `notes/${String(at).padStart(3, '0')}.md`;
    const titled = (one: Asked): Asked => ({ ...one, title: one.title ?? one.file.replace(/^.*\/|\.\w+$/gu, '') });
    const before = project.questions.map(one => ({ ...titled(one), file: name(names.get(one.file) ?? 0) }));
    const change = editedAnswers(edited)(project, random);
    const kept = before.map((was, i): Edited => {
      const number = names.get(project.questions[i]?.file ?? '') ?? 0;
      return { asked: change({ ...was, file: name(number + 1) }), was };
    });
    const added = project.others.slice(0, template.length).map((one): Edited => {
      return { asked: { ...one, file: name(1), title: 'Added in front', section: '' }, was: undefined };
    });
    return { before, after: [...added, ...kept] };
  };
}

function splitFiles({ questions }: Project): Change {
  const halves = new Map<Asked, string>();
  for (const file of groupBy(questions, one => one.file).values()) {
    for (const one of file.slice(Math.ceil(file.length / 2)))
      halves.set(one, `${one.file.replace(/\.\w+$/u, '')}-2.md`);
  }
  return one => {
    const file = halves.get(one);
    return file === undefined ? one : { ...one, file, title: `${one.title ?? ''} 2`.trim() };
  };
}

function joinedFiles({ questions }: Project): Change {
  const files = [...groupBy(questions, one => one.file).values()];
  const into = new Map<string, Asked>();
  files.forEach((file, i) => {
    const first = files[i - (i % 2)]?.[0];
    const own = file[0];
    if (first !== undefined && own !== undefined && i % 2 === 1) into.set(own.file, first);
  });
  return one => {
    const first = into.get(one.file);
    if (first === undefined) return one;
    const { title, ...rest } = one;
    const section = [title, one.section].filter(Boolean).join(' / ');
    return { ...rest, file: first.file, section, ...(first.title !== undefined && { title: first.title }) };
  };
}

function inFileOrder(edited: Edited[]): Edited[] {
  return sortFiles(edited.map(one => ({ file: one.asked.file, one }))).map(({ one }) => one);
}
