import type { Element, ElementContent, Root } from 'hast';

export type Holder = Root | Element;
export type Child = ElementContent | Root['children'][number];
