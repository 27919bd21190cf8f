import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import { customerWithSoftware } from './customer-of-demo.ts';
import { type Borrowed, goOnAs } from './kept-pages.ts';
import type { PersonName } from './visit.ts';

type Made = Awaited<ReturnType<typeof customerWithSoftware>>;

/** A customer with software for the tests of one file: it is there once its tests run. */
export class SoftwareOfDemo {
  readonly url = inject('serviceUrl');
  made!: Made;

  constructor() {
    beforeAll(async () => {
      this.made = await customerWithSoftware(this.url);
    });
  }

  /** Goes on to an address of the portal, as the demo's admin agent if no other person is named. */
  readonly open = (
    path: string,
    person: PersonName = 'admin',
    options: BrowserContextOptions = {},
  ): Promise<Borrowed> => goOnAs(person, path, options);
}
