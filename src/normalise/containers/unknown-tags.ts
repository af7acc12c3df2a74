import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';

// Of a site generator, rather than of a template that a text is about: those compute something (`{% if x %}`).
const tag =
  /\{%-?[ \t]*([A-Za-z][\w-]*)(?:[ \t](?:[^%{}\n]|%(?!\})){0,200})?-?%\}|\{\{[<%][ \t]*\/?[ \t]*([a-z][\w./-]*)[^{}\n]{0,200}?[ \t]*\/?[%>]\}\}/gu;
const logic =
  /^(?:if|else|elsif|elif|endif|unless|endunless|for|endfor|in|case|when|endcase|assign|set|block|endblock|extends|load|import|from|macro|endmacro|with|endwith|url|static|csrf_token|trans|verbatim|endverbatim|comment|endcomment|while|do|autoescape|filter|raw|endraw|end)$/u;

/** Reports tags that no flavour reads, each name once for a file. */
export function reportUnknownTags(tree: Root, file: VFile): void {
  const reported = new Set<string>();
  visit(tree, 'text', node => {
    if (!node.value.includes('{%') && !node.value.includes('{{')) return;
    for (const [written, name = '', short = name] of node.value.matchAll(tag)) {
      // Of one that is closed, the opening says enough.
      if (logic.test(short) || short.startsWith('end') || reported.has(short)) continue;
      reported.add(short);
      report(file, {
        rule: 'unknown-tag',
        reason: say('The tag "{written}" is not known and is shown as written.', { written }),
        remedy: say('Write what it shows, or put it in backticks if the text is about it.'),
        place: node,
      });
    }
  });
}
