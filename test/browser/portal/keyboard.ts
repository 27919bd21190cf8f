import type { Page } from 'playwright-core';

/** Presses of the key that end a way through a page: other tests buy meanwhile, and each line of a list has links. */
const MOST_PRESSES = 400;

/** Presses a key until an element has the focus: as a person does who has no pointer. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const focused = await page.evaluate(
      'document.activeElement?.getAttribute("aria-label") || document.activeElement?.textContent || ""',
    );
    if (String(focused).trim().startsWith(name)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} was not reached by keyboard.`);
}

/** Notes what has the focus: its name, or what is wrong with it. */
const LOOK = `(() => {
  globalThis.walked ??= new Set();
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const isNew = !globalThis.walked.has(element);
  globalThis.walked.add(element);
  const { width, height, bottom, top } = element.getBoundingClientRect();
  const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  const label = element.getAttribute('aria-label') || element.textContent || element.localName;
  return (isNew ? (isSeen ? 'new ' : 'unseen ') : 'again ') + label.trim().slice(0, 60);
})()`;

/** Names the elements that a person can use and the walk did not reach. Of radio buttons and tabs, the arrow keys reach the others. */
const MISSED = `(() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((element) => element.checkVisibility() && element.ariaHidden !== 'true' && element.tabIndex >= 0 && !element.disabled)
  .filter((element) => !globalThis.walked.has(element) && element.type !== 'radio')
  .map((element) => (element.getAttribute('aria-label') || element.textContent || element.id || element.localName).trim().slice(0, 60))
)()`;

export interface Walk {
  readonly missed: readonly string[];
  /** Elements that had the focus where nobody could see it. */
  readonly unseen: readonly string[];
  /** True if the focus left the page again: it was kept nowhere. */
  readonly ended: boolean;
}

/** Goes through a page by Tab from its first element until the focus leaves it. */
export async function walk(page: Page): Promise<Walk> {
  // The first thing of a page is the way past its navigation.
  await page.evaluate('globalThis.walked = new Set(); document.querySelector("a[href]").focus()');
  await page.evaluate(LOOK);
  const unseen: string[] = [];
  let ended = false;
  for (let presses = 0; presses < MOST_PRESSES && !ended; presses += 1) {
    await page.keyboard.press('Tab');
    const found = String(await page.evaluate(LOOK));
    ended = found === '' || found.startsWith('again ');
    if (found.startsWith('unseen ')) {
      unseen.push(found);
    }
  }
  const missed = (await page.evaluate(MISSED)) as readonly string[];
  return { missed, unseen, ended };
}
