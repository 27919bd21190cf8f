import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launch } from '../browser.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { type PersonName, type Visit, visit } from './visit.ts';

type Made = Awaited<ReturnType<typeof customerWithSoftware>>;

/** A browser and a customer with software for the tests of one file. Both are there once its tests run. */
export class SoftwareOfDemo {
  readonly url = inject('serviceUrl');
  browser!: Browser;
  made!: Made;

  constructor() {
    beforeAll(async () => {
      [this.browser, this.made] = await Promise.all([launch(), customerWithSoftware(this.url)]);
    });
    afterAll(() => this.browser.close());
  }

  /** Opens an address of the portal, as the demo's admin agent if no other person is named. */
  readonly open = (
    path: string,
    person: PersonName = 'admin',
    options: BrowserContextOptions = {},
  ): Promise<Visit> => visit(this.browser, { url: this.url, person, path }, options);
}
