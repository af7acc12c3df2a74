/** Notes by what they are made of, each of about as many characters as asked for. */
export const inputs: Record<string, (size: number) => string>;
