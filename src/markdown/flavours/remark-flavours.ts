import type { Processor } from 'unified';
import { type FlavourName, flavours } from './all.js';

/** Which constructs are read; those not named are. */
export type FlavourModes = Partial<Record<FlavourName, 'on' | 'off'>>;

/** A remark plugin: the parser reads constructs of other tools' Markdown. Each is recognised by its own marks. */
export default function remarkFlavours(this: Processor, modes: FlavourModes = {}): undefined {
  for (const { name, plugin } of flavours) if (modes[name] !== 'off') plugin.call(this);
}
