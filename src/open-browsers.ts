interface Closable {
  close(): Promise<void>;
}

/** Browsers that stay open from one build to the next: starting one takes longer than printing a few pages. */
export class OpenBrowsers {
  readonly #open = new Map<string, Closable>();

  /** The one of a program, which is made the first time; whoever takes it leaves it open. */
  of<One extends Closable>(program: string, make: () => One): One {
    const known = this.#open.get(program) as One | undefined;
    if (known) return known;
    const made = make();
    this.#open.set(program, made);
    return made;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(one => one.close()));
    this.#open.clear();
  }
}
