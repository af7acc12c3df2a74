import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/**
 * Applies edits to events as micromark's own method does, but leaves alone what is before the first of them. That one copies
 * all events of a document whenever a list or a quotation ends, so that many of them take time by the square of their number.
 */
EditMap.prototype.consume = function (events: Event[]): undefined {
  this.map.sort(([a], [b]) => a - b);
  const [first] = this.map;
  if (first === undefined) return undefined;
  const [base] = first;
  const rest = events.splice(base);
  let next = 0;
  for (const [index, removed, added] of this.map) {
    for (; next < index - base; next++) events.push(rest[next] as Event);
    for (const event of added) events.push(event);
    next = index - base + removed;
  }
  for (; next < rest.length; next++) events.push(rest[next] as Event);
  this.map.length = 0;
  this.index.clear();
  return undefined;
};
