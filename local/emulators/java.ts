import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartupError } from '../common/startup-error.ts';

const run = promisify(execFile);
/** DynamoDB Local 3 asks for it. */
const OLDEST_JAVA = 17;
const HOW =
  'Install a Java runtime of version 17 or later (on Debian: apt-get install openjdk-17-jre-headless).';

/** Refuses a machine without the Java that DynamoDB Local needs. */
export async function requireJava(): Promise<void> {
  const { stderr, stdout } = await run('java', ['-version']).catch(() => {
    throw new StartupError(`DynamoDB Local needs Java, and there is none on the PATH. ${HOW}`);
  });
  const [, major] = /version "(\d+)/.exec(stderr + stdout) ?? [];
  if (major !== undefined && Number(major) < OLDEST_JAVA) {
    throw new StartupError(`DynamoDB Local needs Java ${OLDEST_JAVA}; this is ${major}. ${HOW}`);
  }
}
