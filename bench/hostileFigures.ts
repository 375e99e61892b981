import { readFileSync, writeFileSync } from 'node:fs';

/** What a hostile file does to the one who reads it. */
export interface Figures {
  /** The longest time in milliseconds in which a page or process could do nothing else. */
  readonly freeze: number;
  /** Memory in megabytes, in addition to the file itself. */
  readonly megabytes: number;
  readonly verdict: string;
}

/** Lets the peak of a process's memory start anew (Linux: proc(5), `clear_refs`). */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The most physical memory in bytes that a process has had since. */
export function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
