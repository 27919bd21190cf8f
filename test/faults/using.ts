import * as z from 'zod';
import { CHOICE } from '#test/api/helpers/partner.ts';
import { type Desk, type Purchase, urlsOf } from './operator-client.ts';
import { persist } from './persist.ts';

const downloadSchema = z.looseObject({
  productKey: z.looseObject({ value: z.string() }),
  link: z.looseObject({ url: z.string() }),
});

/** Downloads & keys of a line: as it is, or with another window, or under another URL. */
export async function look(
  desk: Desk,
  purchase: Purchase,
  how: { readonly renew?: true; readonly rotate?: true } = {},
): Promise<void> {
  const { partner, choices, journal, visitor } = desk;
  const { id, lines } = purchase;
  const line = choices.oneOf([...lines.keys()]) ?? 0;
  const before = lines.get(line);
  const path = `${partner.entitlement(id, line)}/downloads`;
  const what = ['look', ...Object.keys(how)].join(' and ');
  const answer = await desk.post(what, path, { ...CHOICE, ...how }, [200, 201]);
  if (!answer) {
    purchase.isLeft = true;
    return;
  }
  const { productKey, link } = downloadSchema.parse(answer.json);
  journal.showKey(productKey.value, `${id}:${line}`);
  lines.set(line, link.url);
  if (before !== undefined && before !== link.url) {
    await visitor.requireDead(before, 'after its link was rotated');
  }
}

/** Up to four visitors at once; every other one goes on with the download. */
export async function click({ choices, visitor }: Desk, purchase: Purchase): Promise<void> {
  const url = choices.oneOf(urlsOf(purchase));
  if (url !== undefined) {
    const clicks = Array.from({ length: choices.upTo(4) }, () =>
      visitor.download(url, choices.by(0.5)),
    );
    await Promise.all(clicks);
  }
}

/** More visitors than a window has downloads. */
export async function useUp({ visitor }: Desk, purchase: Purchase): Promise<void> {
  const [url] = urlsOf(purchase);
  for (let time = 0; url !== undefined && time < 6; time += 1) {
    await Promise.all(Array.from({ length: 10 }, () => visitor.download(url, false)));
  }
}

/** Passes a download on. Nothing else is done with that purchase, so that its charge is known. */
export async function passOn(desk: Desk): Promise<void> {
  const isFirst = desk.time.moves === 0;
  const purchase = desk.purchases.find(({ isBusy, isLeft }) => isFirst && !(isBusy || isLeft));
  if (purchase) {
    purchase.isLeft = true;
    await look(desk, purchase);
    const [url] = urlsOf(purchase);
    await (url === undefined ? undefined : desk.visitor.passOn(url));
  }
}

/** Reads what there is. */
export async function read({ partner, journal, choices }: Desk): Promise<void> {
  const path = partner.at(choices.oneOf(['/orders', '/entitlements', '']));
  const { answer } = await persist(
    () => partner.send('GET', path),
    (each) => journal.look(partner.id, each),
  );
  if (answer && answer.status !== 200) {
    journal.wrong(`GET ${path} was answered ${answer.status}`);
  }
}
