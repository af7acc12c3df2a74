import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

/** After this many milliseconds a process on another machine, which cannot be asked, is taken for gone. */
const patience = 3_600_000;

/** The process that a file on the way belongs to. */
export interface Owner {
  /** A hash of the name of its machine or container. */
  host: string;
  pid: number;
  /** When it began, in the kernel's clock; tells it from a later process of the same number. Absent where nobody says. */
  began?: string;
}

/** The process that runs this. */
export function self(): Owner {
  const began = beginOf(process.pid);
  return { host: thisHost(), pid: process.pid, ...(began !== undefined && { began }) };
}

/** Whether what a file says is an owner. */
export function isOwner(value: unknown): value is Owner {
  const { host, pid } = (value ?? {}) as Partial<Owner>;
  return typeof host === 'string' && Number.isInteger(pid);
}

/**
 * Whether a process has ended.
 * @param age of its file, in milliseconds
 */
export function isGone({ host, pid, began }: Owner, age: number): boolean {
  if (host !== thisHost()) return age > patience;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return began !== undefined && beginOf(pid) !== began;
}

/** A name for a file on the way beside another, which says whose it is. */
export function nameBeside(name: string, end: 'new' | 'old'): string {
  return `.${name}.${mark()}${randomBytes(4).toString('hex')}.${end}`;
}

/** The beginning of a name for a folder on the way, to which `mkdtemp` adds its own letters. */
export function folderOnTheWay(kind: Kind): string {
  return `${kind}-${mark()}`;
}

/** Kinds of folders on the way: profiles of browsers, browsers that are being unpacked. */
type Kind = 'cardpress-profile' | '.unpacking';

const file = /^\..+\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.(?:new|old)$/u;
const folder = /^(?:cardpress-profile|\.unpacking)-([0-9a-f]{8})-(\d+)-\w{6}$/u;

/** Whose a file is by its name; undefined if it is none of ours. */
export function ownerOf(name: string): Owner | undefined {
  const [, host, pid] = file.exec(name) ?? folder.exec(name) ?? [];
  return host === undefined ? undefined : { host, pid: Number(pid) };
}

function mark(): string {
  return `${thisHost()}-${process.pid}-`;
}

function thisHost(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

/** Linux says it in the 22nd field; the name in the second may hold anything. */
function beginOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
