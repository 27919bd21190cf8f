import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of `/proc` in a second: 100 on every Linux that Node runs on. */
const MILLISECONDS_PER_TICK = 10;

interface ProcessTimes {
  readonly parent: number;
  readonly name: string;
  readonly milliseconds: number;
}

/** Reads one line of `/proc/PID/stat`: the name is in parentheses and may hold blanks. */
function timesOf(pid: string): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { parent: Number(fields[1]), name, milliseconds: ticks * MILLISECONDS_PER_TICK };
  } catch {
    // It ended in between.
    return undefined;
  }
}

/** CPU milliseconds, user and system, of a service's own processes and of its engine (Java). */
export interface CpuTimes {
  readonly service: number;
  readonly engine: number;
}

/** Reads what a process and everything that it started have used so far. Works on Linux. */
export function cpuOf(root: number): CpuTimes {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const times = timesOf(pid);
        return times ? [[Number(pid), times] as const] : [];
      }),
  );
  const isOf = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;
    return pid === root || (parent !== undefined && parent > 1 && isOf(parent));
  };
  const own = [...all].filter(([pid]) => isOf(pid)).map(([, times]) => times);
  const sum = (isEngine: boolean) =>
    own
      .filter(({ name }) => (name === 'java') === isEngine)
      .reduce((total, { milliseconds }) => total + milliseconds, 0);
  return { service: sum(false), engine: sum(true) };
}
