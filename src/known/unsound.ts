import type { Message } from '../bank/model.js';
import type { Gathered } from './model.js';

export function unsound(messages: Message[]): Gathered {
  return { namespace: '', against: { kind: 'nothing' }, isSound: false, messages };
}
