import { phrases } from '../../say/say.js';

export const damages = phrases({
  cut: 'its end is missing',
  changed: 'its bytes have changed since it was saved',
});

/** What is wrong with the bytes of a picture, as the end of a sentence. */
export type Damage = (typeof damages)[keyof typeof damages];
