import { request } from './partner.ts';

/** Runs a job, at an instant if one is given, and answers what it returned. */
export async function runJob(url: string, folder: string, now?: number): Promise<unknown> {
  const body = JSON.stringify(now === undefined ? {} : { now: new Date(now).toISOString() });
  const answer = await request(`${url}/_local/jobs/${folder}`, { method: 'POST', body });
  if (answer.status !== 200) {
    throw new Error(`${folder}: ${answer.text}`);
  }
  return answer.json;
}
