/**
 * A file is one of questions where at least so many look like questions, and at least this share of all that would be
 * taken for some: a page of another kind asks a question now and then ("How does it work?") among its headings.
 */
export const mostlyAsks = { atLeast: 3, share: 1 / 3 };

/** When a README is a note although it lies beside others. */
export const askingReadme = {
  /** The least questions in it that look like some: those that a project answers about itself are fewer. */
  least: 5,
  /** Beyond this share of questions that stand in the other notes, it is the contents of those. */
  elsewhere: 0.5,
};
