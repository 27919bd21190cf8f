import * as z from 'zod';
import { NOW_HEADER } from '../../common/clock.ts';
import { StartupError } from '../../common/startup-error.ts';
import { customerPath, MINUTES, type Place, type Staff } from './place.ts';
import { OFFERS, type PlannedDownload, type PlannedPurchase } from './plan.ts';

const downloadSchema = z.object({
  link: z.object({ id: z.string(), url: z.url() }).optional(),
});
/** Programs that customers download with. */
const PROGRAMS = ['curl/8.14.1', 'Wget/1.25.0', 'aria2/1.37.0'];
const FOUND = 302;

/** A customer's program asks for the file. The click counts, whether the file is then fetched or not. */
async function click(url: string, program: string, at: Date): Promise<void> {
  const { status } = await fetch(url, {
    redirect: 'manual',
    headers: { 'User-Agent': program, [NOW_HEADER]: at.toISOString() },
  });
  if (status !== FOUND) {
    throw new StartupError(`Demo data: a click on a link was answered ${status}.`);
  }
}

async function openDownload(
  { admin }: Staff,
  place: Place,
  entitlement: string,
  { daysAgo, version, file, clicks = 0, isRevoked = false }: PlannedDownload,
): Promise<void> {
  const options = { at: place.at(daysAgo - 10 * MINUTES) };
  const path = `${customerPath(place)}/entitlements/${entitlement}/downloads`;
  const { link } = downloadSchema.parse(await admin('POST', path, { version, ...file }, options));
  for (let count = 0; link && count < clicks; count += 1) {
    // The service that customers reach is not open yet: its address has another port.
    const { pathname } = new URL(link.url);
    const program = PROGRAMS[count % PROGRAMS.length] ?? '';
    await click(`${place.url}${pathname}`, program, place.at(daysAgo - (30 + 7 * count) * MINUTES));
  }
  if (link && isRevoked) {
    await admin('POST', `${path}/${link.id}/revoke`, undefined, { at: place.at(daysAgo - 1) });
  }
}

/** Opens the links of a purchase's first line, in the order of time. */
export async function openDownloads(
  staff: Staff,
  place: Place,
  orderId: string,
  { lines: [line], downloads = [] }: PlannedPurchase,
): Promise<void> {
  const [productId] = line ? OFFERS[line.offer].split(':') : [];
  for (const download of downloads) {
    await openDownload(staff, place, `${orderId}:0:${productId}`, download);
  }
}
