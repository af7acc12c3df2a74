/** Endings of sources, and of what lies beside them. */
const endings =
  'java|kts?|scala|groovy|gradle|tsx?|jsx?|[cm][jt]s|vue|svelte|pyw?|ipynb|go|rs|c|h|cc|cpp|cxx|hpp|cs|csproj|fs|vb|rb|php|swift|m|mm|lua|pl|r|dart|exs?|erl|hs|clj|sh|bash|zsh|ps1|bat|sql|html?|css|scss|sass|less|jsp|xml|xsd|json5?|jsonl|ya?ml|toml|ini|cfg|conf|env|properties|proto|graphql|tf|txt|csv|mdx?|lock';

/** A name without blanks, with folders before it or without: `src/a.ts`, `/com/acme/Stack.java`. */
const fileName = new RegExp(String.raw`^[\w@.$\[\]()/\\-]*[\w$\])-]\.(?:${endings})$`, 'iu');

/** Whether a text is the name of a file, or the path of one. */
export function isFileName(text: string): boolean {
  return fileName.test(text.trim().replace(/^[\d.\s]+\s/u, ''));
}
