/** What is wrong with the bytes of a picture, as the end of a sentence. */
export type Damage = 'its end is missing' | 'its bytes have changed since it was saved';
