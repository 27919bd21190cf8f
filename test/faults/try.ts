import { checkArchive, checkAudit } from './check-audit.ts';
import { checkBooks } from './check-books.ts';
import { checkKeys } from './check-keys.ts';
import { checkLogs, checkStrangers } from './check-leaks.ts';
import { checkLinks } from './check-links.ts';
import { checkPurchases, checkRequests } from './check-requests.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { drain } from './drain.ts';
import { tellStory } from './story.ts';

const begun = Date.now();
const say = (line: string) => console.log(`${Math.round((Date.now() - begun) / 1000)} s: ${line}`);
const story = await tellStory({
  seed: Number(process.argv[2] ?? 1),
  count: Number(process.argv[3] ?? 300),
  say,
});
console.log(
  Object.fromEntries(
    [...Map.groupBy(story.journal.asked, (a) => `${a.what} ${a.answer?.status}`)].map(([k, v]) => [
      k,
      v.length,
    ]),
  ),
);
const kept = await drain(story, say);
const show = (n: string, l: string[]) => {
  console.log(`== ${n}: ${l.length}`);
  for (const p of l.slice(0, 12)) console.log('  ', p);
};
show('problems', story.journal.problems);
show('requests', checkRequests(story, kept));
show('purchases', checkPurchases(story, kept));
show('books', await checkBooks(story, kept));
show('keys', checkKeys(story, kept));
show('links', checkLinks(story, kept));
show('audit', checkAudit(kept));
show('archive', checkArchive(kept));
show('webhooks', checkWebhooks(story, kept));
show('strangers', checkStrangers(story, kept));
show('logs', checkLogs(story));
console.log(await (await fetch(`${story.service.url}/_local/deadletters`)).text());
say('checked');
if (process.argv[4]) {
  console.log(story.dir);
  await new Promise((r) => setTimeout(r, 3e5));
}
await story.close();
