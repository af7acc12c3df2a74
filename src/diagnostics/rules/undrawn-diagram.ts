import type { Rule } from './rule.js';

export const undrawnDiagram = {
  id: 'undrawn-diagram',
  severity: 'warning',
  docs: 'Diagrams are shown as code: Mermaid needs the package `mermaid` and a browser, and PlantUML, flow, mindmap and ECharts are not drawn. One finding for each file and reason.',
  examples: {
    bad: { files: { 'notes/a.md': ['## Q1：什么是栈？', '```plantuml', '@startuml', 'A -> B', '@enduml', '```'] } },
    good: {
      files: {
        'notes/a.md': ['## Q1：什么是栈？', '![A 到 B](img/flow.png)'],
        'notes/img/flow.png': { picture: [2, 2] },
      },
    },
  },
} as const satisfies Rule;
