/** A question as the program gathers it from a file, and as identity will see it. */
export interface Question {
  /** Plain text, without its label. */
  question: string;
  /** Plain text. */
  answer: string;
  /** The lines below its first one, as they are written. */
  body: string;
  label?: string;
  kind: string;
  /** The id that the author wrote under it. */
  explicitId?: string;
  /** Titles of the sections around it, outermost first. */
  section: string;
}

/** What a file says, whatever its name. */
export interface FileAsked {
  /** The file's own title. */
  title?: string;
  /** Set where the file is not UTF-8, so that git's diff of its bytes says nothing about its lines. */
  encoded?: true;
  /** Why a build would refuse the file; it has no questions then. */
  refused?: string;
  asked: Omit<Placed, 'key'>[];
}

export interface Placed extends Question {
  /** Differs where anything of the question does. */
  key: string;
  /** Line of its heading and the line after its last, counted from 1. */
  first: number;
  end: number;
}

/** A question of one version of the notes. */
export interface Asked extends Placed {
  file: string;
  title?: string;
}

/** The lines below a question's first one. */
export function linesOf({ body }: Question): string[] {
  return body === '' ? [] : body.split('\n');
}

export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
