/**
 * A file is one of questions where at least so many look like questions, and at least this share of all that would be
 * taken for some: a page of another kind asks a question now and then ("How does it work?") among its headings.
 */
export const mostlyAsks = { atLeast: 3, share: 1 / 3 };
