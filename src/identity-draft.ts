import { createHash } from 'node:crypto';
import type { Identity } from './bank/assemble.js';
import type { Draft } from './bank/model.js';
import { plainText } from './bank/text.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

export function deriveIdentities(drafts: Draft[], namespace: string, modified: number): Identity[] {
  const counts = new Map<string, number>();
  return drafts.map(draft => {
    const key = plainText(draft.question)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]+/gu, '');
    const occurrence = counts.get(key) ?? 0;
    counts.set(key, occurrence + 1);
    const hash = createHash('sha256')
      .update(JSON.stringify([namespace, key, occurrence]))
      .digest();
    let bits = '';
    for (const byte of hash) bits += byte.toString(2).padStart(8, '0');
    const id = Array.from({ length: 16 }, (_, i) => alphabet[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join(
      '',
    );
    return { id, noteId: 1_400_000_000_000 + Number(hash.readBigUInt64BE(12) % 200_000_000_000n), modified };
  });
}
