import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServicePrincipals } from '../iam/service-principals.ts';
import type { Principal } from '../iam/sessions.ts';

/** Messages of a queue that are kept in memory. The files beside the data have all of them. */
const KEPT = 500;

/** A run that failed for good. */
export interface DeadLetter {
  readonly at: Date;
  /** Folder of the function. */
  readonly folder: string;
  readonly error: string;
}

/** The dead-letter queues of the template: lists, and files beside the data. */
export class DeadLetters {
  readonly #servicePrincipals: ServicePrincipals;
  readonly #dataDir: string | undefined;
  readonly #byQueue = new Map<string, DeadLetter[]>();

  constructor(servicePrincipals: ServicePrincipals, dataDir: string | undefined) {
    this.#servicePrincipals = servicePrincipals;
    this.#dataDir = dataDir;
  }

  /** The newest messages of this run by the name of their queue. */
  get all(): Readonly<Record<string, readonly DeadLetter[]>> {
    return Object.fromEntries(this.#byQueue);
  }

  /** Puts a message into a queue, under the sender's role. Without the permission it is lost, as in AWS. */
  async send(queueArn: string, sender: Principal, letter: Omit<DeadLetter, 'at'>): Promise<void> {
    console.error(`${letter.folder} failed for good: ${letter.error}`);
    if (!(await this.#servicePrincipals.may(sender, 'sqs:SendMessage', queueArn))) {
      return;
    }
    const queue = queueArn.split(':').at(-1) ?? queueArn;
    const message = { at: new Date(), ...letter };
    this.#byQueue.set(queue, [...(this.#byQueue.get(queue) ?? []).slice(1 - KEPT), message]);
    if (this.#dataDir !== undefined) {
      const dir = join(this.#dataDir, 'dead-letters');
      await mkdir(dir, { recursive: true });
      await appendFile(join(dir, `${queue}.jsonl`), `${JSON.stringify(message)}\n`);
    }
  }
}
