import * as z from 'zod';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import { behind, linesOfStuck, partOf, partOfWork, runPasses } from './in-passes.ts';
import { readPages } from './read-pages.ts';
import type { Service } from './service.ts';

const offered = z.object({
  ...{ id: z.string(), version: z.string(), language: z.string(), fileType: z.string() },
  ...{ fileName: z.string(), sizeBytes: z.int() },
});

/** One line for each file on offer: id, version, language, file type, name, bytes. */
export async function listMedia(service: Service, productId: string): Promise<string> {
  const items = await readPages(service, '/media', offered, { productId });
  const lines = items.map(({ id, version, language, fileType, fileName, sizeBytes }) =>
    [id, version, language, fileType, fileName, sizeBytes].join('\t'),
  );
  return lines.join('\n') || `There is no file on offer for ${productId}.`;
}

const media = z.object({
  ...{ productId: z.string(), version: z.string(), language: z.string(), fileType: z.string() },
  ...{ fileName: z.string(), state: z.string(), linksOut: z.int().optional() },
});
const withdrawn = media.extend({
  endedLinks: z
    .object({ ended: z.int(), ...partOfWork })
    .default({ ended: 0, failed: 0, failures: [], left: 0 }),
});

/** The fate of links that are out. */
export type LinksOut = 'keep' | 'end';

/** The service counts no more links of a file. */
const MOST_COUNTED = 1_000;

/** Names so many links, as the service counted them. */
function countOf(links: number): string {
  const count = links >= MOST_COUNTED ? `at least ${MOST_COUNTED}` : String(links);
  return `${count} ${links === 1 ? 'link' : 'links'}`;
}

function effectOn(linksOut: number, links: LinksOut): string {
  if (links === 'end') {
    return `Ends with it at once, for good: ${countOf(linksOut)} that customers can use now.`;
  }
  return `Keeps it until its end: ${countOf(linksOut)} that customers can use now; "--links end" ends them instead.`;
}

const pathOf = (mediaId: string): string => `/media/${encodeURIComponent(mediaId)}`;

/** The file that would be withdrawn and what ends with it, for the question. */
export async function describeMedia(
  service: Service,
  mediaId: string,
  links: LinksOut,
): Promise<string> {
  const found = await service.call(media, 'GET', pathOf(mediaId));
  const { fileName, productId, version, language, fileType, linksOut = 0 } = found;
  return `${fileName} (${productId} ${version} ${language} ${fileType}) goes off offer: no link is opened for it, or opened again with it. ${effectOn(linksOut, links)}`;
}

const STUCK = [
  'Customers can still use them. The service tries again every 15 minutes; run the same command again to try now.',
  'Links that stay: see "Links of a withdrawn file" in docs/runbook.md.',
];

/** Withdraws a file, and ends its links where that was asked for: request by request, until none is left that can be ended. */
export async function withdrawMedia(
  service: Service,
  mediaId: string,
  links: LinksOut,
): Promise<string> {
  const path = `${pathOf(mediaId)}?links=${links}`;
  if (links === 'keep') {
    const { fileName } = await service.call(withdrawn, 'DELETE', path);
    return `${fileName} is withdrawn. Links that are out keep it until they end; one that is opened again gets the file that is on offer then.`;
  }
  let name = mediaId;
  const { done, failed, stuck } = await runPasses('Ending', 'links', async (after) => {
    const from = `${path}&${behind(after)}`;
    const { fileName, endedLinks } = await service.call(withdrawn, 'DELETE', from);
    name = fileName;
    return partOf(endedLinks.ended, endedLinks);
  });
  const said = `${name} is withdrawn, and ${counted(done, 'link')} ended with it.`;
  if (failed > 0) {
    const left = `${counted(failed, 'link')} could not be ended:`;
    throw new CliError([`${said} ${left}`, ...linesOfStuck(stuck, failed), ...STUCK].join('\n'));
  }
  return said;
}
