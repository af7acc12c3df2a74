export interface FontconfigOptions {
  /** Folders with fonts, searched recursively. */
  folders: string[];
  /** Folder for fontconfig's index. */
  cache: string;
  /** Families for `sans-serif` and `serif`, best first. */
  text: string[];
  /** Families for `monospace`, best first. */
  mono: string[];
}

/** A fontconfig file with these folders and none of the system's. Format: fonts-conf(5). */
export function fontconfigFile({ folders, cache, text, mono }: FontconfigOptions): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map(folder => `  <dir>${escapeXml(folder)}</dir>\n`).join('')}\
  <cachedir>${escapeXml(cache)}</cachedir>
${alias('sans-serif', text)}${alias('serif', text)}${alias('monospace', mono)}\
</fontconfig>
`;
}

function alias(family: string, prefer: string[]): string {
  const names = prefer.map(name => `<family>${escapeXml(name)}</family>`).join('');
  return `  <alias binding="same"><family>${family}</family><prefer>${names}</prefer></alias>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
