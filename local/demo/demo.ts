import { Presets, SingleBar } from 'cli-progress';
import { boot } from '../boot.ts';
import { progressFrom } from '../common/progress.ts';
import { messageOf } from '../common/startup-error.ts';
import { readSettings } from '../settings.ts';
import { buy } from './buy.ts';
import { Client, localTools } from './client.ts';
import { choose, getKeyAndDownload } from './download.ts';
import { cancel, runOut, useUp } from './ends.ts';
import { Broken, type Story } from './scenario.ts';

const story: Story = {
  tell: (line) => console.log(`  ok  ${line}`),
  must: (holds, what) => {
    if (!holds) {
      throw new Broken(what);
    }
  },
  bar: (what, total) => {
    const bar = new SingleBar(
      { format: `      ${what} {bar} {percentage}%`, clearOnComplete: true, hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return bar;
  },
};

/** The service that runs already, or one of our own that ends with the demo. */
async function findOrBoot() {
  const settings = readSettings(process.env);
  const url = `http://127.0.0.1:${settings.port}`;
  const runs = await fetch(`${url}/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (runs) {
    console.log(`Using the service at ${url}.`);
    return { url, stop: async () => undefined };
  }
  console.log(`Nothing answers at ${url}: booting a service for this demo.`);
  const ownSettings = { ...settings, port: 0, dataDir: undefined, logFile: undefined };
  return boot(
    ownSettings,
    progressFrom((line) => console.log(line)),
  );
}

/** The main job, from the purchase to the dead link. */
async function walk(url: string): Promise<void> {
  const tools = localTools(url);
  const [agent, sales] = [await Client.as(url, 'admin_agent'), await Client.as(url, 'sales_agent')];
  try {
    const purchase = await buy(agent, story);
    const chosen = await choose(agent, purchase, story);
    const link = await getKeyAndDownload(agent, sales, chosen, story);
    const reopened = await useUp(agent, chosen, link, story);
    const last = await runOut(agent, chosen, reopened, tools, story);
    await cancel(agent, purchase, chosen, last, story);
  } finally {
    await tools.holdClock(undefined);
  }
}

/** `npm run demo`: exits 1 if any step is not as the rules say. */
async function main(): Promise<number> {
  const service = await findOrBoot();
  try {
    await walk(service.url);
    console.log('The main job works from end to end.');
    return 0;
  } catch (error) {
    console.error(`  NOT AS THE RULES SAY: ${messageOf(error)}`);
    return 1;
  } finally {
    await service.stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(messageOf(error));
    process.exit(1);
  },
);
