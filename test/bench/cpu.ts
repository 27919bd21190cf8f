import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of `/proc` in a second: 100 on every Linux that Node runs on. */
const MILLISECONDS_PER_TICK = 10;

interface Times {
  readonly parent: number;
  readonly name: string;
  readonly milliseconds: number;
}

/** Reads `stat` of a process or thread: the name is in parentheses and may hold blanks. */
function timesOf(path: string): Times | undefined {
  try {
    const stat = readFileSync(`/proc/${path}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { parent: Number(fields[1]), name, milliseconds: ticks * MILLISECONDS_PER_TICK };
  } catch {
    // It ended in between.
    return undefined;
  }
}

/** CPU milliseconds, user and system. */
export interface CpuTimes {
  /** Of a service's own processes, and of its engine (Java). */
  readonly service: number;
  readonly engine: number;
  /** Of the thread of one function, which is a part of the service. */
  readonly function: number;
}

function threadsOf(pid: number): readonly Times[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((id) => timesOf(`${pid}/task/${id}`) ?? []);
  } catch {
    // It ended in between.
    return [];
  }
}

/** Reads what a process and everything that it started have used so far, and a function by its folder. Works on Linux. */
export function cpuOf(root: number, folder: string): CpuTimes {
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
  const own = [...all].filter(([pid]) => isOf(pid));
  const sum = (times: readonly Times[]) =>
    times.reduce((total, { milliseconds }) => total + milliseconds, 0);
  const processes = (isEngine: boolean) =>
    own.map(([, times]) => times).filter(({ name }) => (name === 'java') === isEngine);
  const threads = own.flatMap(([pid]) => threadsOf(pid)).filter(({ name }) => name === folder);
  return {
    service: sum(processes(false)),
    engine: sum(processes(true)),
    function: sum(threads),
  };
}
