import { setTimeout as pause } from 'node:timers/promises';
import { request } from '#test/api/helpers/partner.ts';

/** Runs a job now. Answers whether it came to its end, and nothing is left for another run. */
export async function runJob(url: string, folder: string): Promise<boolean> {
  const { status, json } = await request(`${url}/_local/jobs/${folder}`, { method: 'POST' });
  return status === 200 && (json as { more?: boolean }).more !== true;
}

/** Runs a job until it comes to its end. */
export async function finishJob(url: string, folder: string): Promise<void> {
  for (let tries = 0; !(await runJob(url, folder)); tries += 1) {
    if (tries === 50) {
      throw new Error(`${folder} does not come to its end.`);
    }
    await pause(50);
  }
}

/** Every job over and over, until it is told to stop. */
export function jobsInTurn(url: string, folders: readonly string[]) {
  let stopped = false;
  const run = async (folder: string) => {
    while (!stopped) {
      await runJob(url, folder);
      await pause(2_500);
    }
  };
  const all = Promise.all(folders.map(run));
  return async () => {
    stopped = true;
    await all;
  };
}
