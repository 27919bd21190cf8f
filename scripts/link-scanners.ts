import crawlers from 'crawler-user-agents';
import * as z from 'zod';

const crawlerList = z.array(
  z.object({ pattern: z.string(), tags: z.array(z.string()).default([]) }),
);

/** Kinds of agents that look at links without anybody having asked for the file. */
const LOOK_ONLY = new Set([
  'academic',
  'advertising',
  'ai-crawler',
  'archiver',
  'monitoring',
  'scanner',
  'search-engine',
  'seo',
  'social-preview',
]);
/** Programs that people download with; what is tagged with both is taken for these. */
const DOWNLOADERS = new Set(['browser-automation', 'feed-reader', 'http-library']);

/** Words that agents of this kind say of themselves: patterns with one of them need no entry of their own. */
export const GENERIC = 'bot|crawl|spider|preview|scan|scrap|unfurl|linkcheck|validator';
const generic = new RegExp(GENERIC, 'i');

/** The list that the public link knows, as a module's text: the whole of the library is 20 times as large. */
export function linkScannersModule(): string {
  const patterns = crawlerList
    .parse(crawlers)
    .filter(({ tags }) => tags.some((tag) => LOOK_ONLY.has(tag)))
    .filter(({ tags }) => !tags.some((tag) => DOWNLOADERS.has(tag)))
    .map(({ pattern }) => pattern)
    .filter((pattern) => !generic.test(pattern))
    .sort();
  return [
    '// Made by `npm run link-scanners` from the package crawler-user-agents. Do not edit.',
    `export const GENERIC = ${JSON.stringify(GENERIC)};`,
    'export const PATTERNS =',
    `  ${JSON.stringify(patterns.join('|'))};`,
    '',
  ].join('\n');
}
