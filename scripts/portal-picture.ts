import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CliError } from '../cli/cli-error.ts';
import { newProgram, runAndReport } from '../cli/run-program.ts';

const LOCAL = 'http://127.0.0.1:3000';
const CUSTOMER = 'b0d70a69-4c42-4b27-b64b-aa3f04d2a6f1';
const picture = fileURLToPath(new URL('../docs/pictures/portal.png', import.meta.url));

async function takePicture({ url }: { readonly url: string }): Promise<void> {
  const answers = await fetch(`${url}/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answers) {
    throw new CliError(
      `Nothing answers at ${url}. Start it with npm start, or say another address by --url.`,
    );
  }
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  page.setDefaultTimeout(120_000);
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: /^Kim Ji-woo/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`${url}/customers/${CUSTOMER}/software`);
  await page.getByText('SQL Server Standard').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: picture });
  await browser.close();
  process.stdout.write(`The picture is in ${picture}.\n`);
}

const program = newProgram('npm run picture --')
  .description(
    "Takes the README's picture of the portal, on a service that has just been started with its demo data.",
  )
  .option('--url <url>', 'address of the service', LOCAL)
  .addHelpText('after', '\nExamples:\n  npm run picture')
  .action(takePicture);
await runAndReport(() => program.parseAsync());
