import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { CliError } from '../cli/cli-error.ts';
import { newProgram, runAndReport } from '../cli/run-program.ts';
import { buildPortal } from '../portal/build.ts';
import { targetOf } from './portal/outputs.ts';
import { uploadPortal } from './portal/upload.ts';

async function deployPortal(outputs: string): Promise<void> {
  const json = await readFile(outputs, 'utf8').catch(() => {
    throw new CliError(`There is no ${outputs}: deploy with --outputs-file ${outputs} first.`);
  });
  const target = targetOf(json);
  if (!target) {
    process.stdout.write('The stage has no front, so there are no pages to deploy.\n');
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'countersign-portal-'));
  try {
    await buildPortal(folder);
    const files = await uploadPortal(new S3Client(), folder, target);
    process.stdout.write(`${files} files are in ${target.bucket}.\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `npm run deploy-portal`: builds the portal and puts its files where the front of a stage reads them. */
const program = newProgram('npm run deploy-portal --')
  .description('Builds the portal, and puts its files into the bucket of a deployed stage.')
  .option('--outputs <file>', 'the file that cdk deploy --outputs-file wrote', 'outputs.json')
  .addHelpText('after', '\nExamples:\n  npm run deploy-portal -- --outputs outputs.json')
  .action(({ outputs }) => deployPortal(outputs));

await runAndReport(() => program.parseAsync());
