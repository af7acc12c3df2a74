interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
  columnNumber: number;
}

/** What `node --cpu-prof` writes. */
export interface CpuProfile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  /** Microseconds that each sample stands for. */
  timeDeltas: number[];
}

/** What engines and libraries do, whichever room calls them. */
const parts: { name: string; files: RegExp }[] = [
  { name: 'SQLite', files: /\/vendor\/sql\.js\/|^wasm:/u },
  { name: 'deflate', files: /\/node_modules\/fflate\//u },
  {
    name: 'Markdown parser',
    files: /\/node_modules\/(?:micromark|mdast-util-from-markdown|mdast-util-gfm|remark-parse)/u,
  },
];

const loading = 'loading code';

/** Shares of the time, the largest first, by the room of `src/` that has it done. That the process waits does not count. */
export function sharesOf({ nodes, samples, timeDeltas }: CpuProfile): [name: string, share: number][] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const names = new Map<number, string>();
  // Parents stand before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    const above = names.get(id) ?? 'Node';
    const name = above === loading ? loading : (ownName(callFrame) ?? above);
    for (const one of [id, ...children]) names.set(one, name);
  }
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    if (frames.get(id)?.functionName === '(idle)') return;
    const name = names.get(id) ?? 'Node';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  });
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]): [string, number] => [name, time / total]).sort(([, a], [, b]) => b - a);
}

/** None where it is as the caller's. */
function ownName({ functionName, url, lineNumber, columnNumber }: Frame): string | undefined {
  if (functionName === '(garbage collector)') return 'garbage collection';
  // The body of a module runs when it is loaded.
  const isBody = lineNumber === 0 && columnNumber === 0 && /\/(?:lib|node_modules)\//u.test(url);
  if (isBody || url.startsWith('node:internal/modules/')) return loading;
  const part = parts.find(({ files }) => files.test(url));
  return part?.name ?? /\/lib\/(?<room>(?:artifacts\/)?[^/]+)\//u.exec(url)?.groups?.room;
}
