import type { Element, Nodes } from 'hast';

/** Whether a node is an element of a class. */
export function hasClass(node: Nodes, name: string): boolean {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

export function addClass({ properties }: Element, name: string): void {
  const classes = properties.className;
  properties.className = [...(Array.isArray(classes) ? classes : []), name];
}
