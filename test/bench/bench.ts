import { benchCancellation } from './cancellation.ts';
import { benchClick } from './click.ts';
import { benchCommerce } from './commerce.ts';
import { benchLinks } from './link-calls.ts';

/** `npm run bench -- NAME`: figures of one run, each beside the bare engine call that it cannot do without. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  cancellation: benchCancellation,
  click: benchClick,
  commerce: benchCommerce,
  links: benchLinks,
};

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
  console.error(`There is no bench "${name}". Benches: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
await bench();
process.exit(0);
