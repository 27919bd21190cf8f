import { describe, it } from 'vitest';
import { keepState } from './pictures.ts';
import { SoftwareOfDemo } from './software-of-demo.ts';
import { waitForQuiet } from './visit.ts';

const demo = new SoftwareOfDemo();
const { open } = demo;

describe('forced colours', () => {
  it.each(['/', '/settings', 'software'])('%s is readable', async (path) => {
    const address = path === 'software' ? demo.made.software : path;
    const { page, giveBack } = await open(address);
    await page.emulateMedia({ forcedColors: 'active' });
    await waitForQuiet(page);
    await keepState(page, `forced-colours-${path.replaceAll('/', '') || 'home'}`);
    await giveBack();
  });
});

describe('each role', () => {
  it.each(['sales', 'helpdesk', 'none', 'operator'] as const)('%s', async (person) => {
    const { page, giveBack } = await open(person === 'operator' ? '/' : demo.made.software, person);
    await waitForQuiet(page);
    await keepState(page, `role-${person}`);
    await giveBack();
  });
});
