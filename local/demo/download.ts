import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Purchase } from './buy.ts';
import { type Client, click } from './client.ts';
import { Broken, expectStatus, type Story } from './scenario.ts';

const entitlements = z.object({
  items: z.array(
    z.object({ id: z.string(), referenceOrder: z.object({ id: z.string() }), state: z.string() }),
  ),
});
const options = z.object({
  versions: z.array(
    z.object({
      version: z.string(),
      languages: z.array(
        z.object({
          language: z.string(),
          fileTypes: z.array(z.object({ fileType: z.string(), sha256: z.string() })),
        }),
      ),
    }),
  ),
});
export const download = z.object({
  productKey: z.object({ value: z.string(), version: z.string() }),
  link: z.object({
    id: z.string(),
    url: z.url(),
    state: z.string(),
    window: z.number(),
    downloadsUsed: z.number(),
    downloadLimit: z.number(),
    expiresAt: z.string(),
    sizeBytes: z.number(),
    sha256: z.string(),
    fileName: z.string(),
  }),
});

export interface Choice {
  readonly path: string;
  readonly choice: {
    readonly version: string;
    readonly language: string;
    readonly fileType: string;
  };
}

/** Finds the purchase on the software page and chooses what to download (R5, R6). */
export async function choose(
  agent: Client,
  { customerPath, orderId }: Purchase,
  story: Story,
): Promise<Choice> {
  const page = expectStatus(
    await agent.call('GET', `${customerPath}/entitlements`),
    200,
    entitlements,
  );
  const item = page.items.find(({ referenceOrder }) => referenceOrder.id === orderId);
  if (!item) {
    throw new Broken('the purchase is not on the software page');
  }
  const path = `${customerPath}/entitlements/${encodeURIComponent(item.id)}`;
  const tree = expectStatus(await agent.call('GET', `${path}/options`), 200, options);
  const [version] = tree.versions;
  const [language] = version?.languages ?? [];
  const [file] = language?.fileTypes ?? [];
  if (!version || !language || !file) {
    throw new Broken('the purchase has nothing to download');
  }
  story.tell(
    `The software page lists it, in versions ${tree.versions.map((each) => each.version).join(' and ')}; we choose ${version.version}, ${language.language}, ${file.fileType}.`,
  );
  return {
    path,
    choice: { version: version.version, language: language.language, fileType: file.fileType },
  };
}

/** Downloads through the link with a progress bar, and checks the bytes against their digest. */
async function fetchFile(link: z.output<typeof download>['link'], story: Story): Promise<void> {
  const response = await fetch(link.url);
  const hash = createHash('sha256');
  const bar = story.bar('downloading', link.sizeBytes);
  for await (const chunk of response.body ?? []) {
    hash.update(chunk);
    bar.increment(chunk.length);
  }
  bar.stop();
  story.must(response.status === 200, `storage answered ${response.status}`);
  story.must(hash.digest('hex') === link.sha256, 'the file has another SHA-256 than promised');
}

/** R7 to R11: key and link, and what counts as a download. */
export async function getKeyAndDownload(
  agent: Client,
  sales: Client,
  { path, choice }: Choice,
  story: Story,
) {
  const refused = await sales.call('POST', `${path}/downloads`, choice);
  story.must(refused.status === 403, 'a sales agent got a key');
  const got = expectStatus(await agent.call('POST', `${path}/downloads`, choice), 201, download);
  const again = expectStatus(await agent.call('POST', `${path}/downloads`, choice), 200, download);
  story.must(again.productKey.value === got.productKey.value, 'another key on the second look');
  story.must(again.link.url === got.link.url, 'another link on the second look');
  story.tell(
    `The admin agent gets the key ${got.productKey.value} and a link; a sales agent gets neither (403).`,
  );

  const page = await click(got.link.url, { headers: { Accept: 'text/html' } });
  const head = await click(got.link.url, { method: 'HEAD' });
  story.must(page.status === 200 && head.status === 200, 'the page does not open');
  await fetchFile(got.link, story);
  const seen = expectStatus(await agent.call('POST', `${path}/downloads`, choice), 200, download);
  story.must(
    seen.link.downloadsUsed === 1,
    `the link counted ${seen.link.downloadsUsed} downloads`,
  );
  story.tell(
    `${got.link.fileName} is downloaded and its SHA-256 is right. Looking at the page counted nothing, the download one.`,
  );
  return seen.link;
}
