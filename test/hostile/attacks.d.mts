/** A note that tries to do more than to be a card. */
export interface HostileNote {
  kind: string;
  name: string;
  path: string;
  text: string;
}

export const hostileNotes: HostileNote[];
