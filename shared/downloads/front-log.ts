import { gunzipSync } from 'node:zlib';
import { downloadOf, S3AccessLog } from './access-log.ts';
import { FRONT_LOG_PATTERN, type FrontLogField } from './front-log-fields.ts';
import type { Transfer } from './transfer.ts';

/** Lines of a log come up to a day after their requests, in an object that is named after the requests' hour. */
const LATE_MILLISECONDS = 24 * 60 * 60 * 1000;

const FIELDS_LINE = '#Fields:';

/** Bytes of the file: a response is counted with its headers, and a download that breaks off sends less than it announced. */
function fileBytes(sent: string | undefined, announced: string | undefined): number {
  const limit = Number(announced);
  return Math.min(Number(sent), Number.isSafeInteger(limit) ? limit : Number.POSITIVE_INFINITY);
}

/** The transfers of counted downloads in a log of CloudFront: tab-separated lines, under a line that names their fields. */
export function frontTransfers(text: string): readonly Transfer[] {
  const lines = text.split('\n');
  const names = lines
    .find((line) => line.startsWith(FIELDS_LINE))
    ?.slice(FIELDS_LINE.length)
    .trim()
    .split(/\s+/);
  if (!names) {
    return [];
  }
  return lines.flatMap((line): readonly Transfer[] => {
    const values = line.split('\t');
    const field = (name: FrontLogField) => values[names.indexOf(name)];
    const status = field('sc-status');
    const isFile =
      `/${field('cache-behavior-path-pattern')?.replace(/^\//, '')}` === FRONT_LOG_PATTERN;
    const download = downloadOf(field('cs-uri-query'));
    const bytes = fileBytes(field('sc-bytes'), field('sc-content-len'));
    const isSent = field('cs-method') === 'GET' && (status === '200' || status === '206');
    return isFile && isSent && download && Number.isSafeInteger(bytes)
      ? [{ ...download, bytes }]
      : [];
  });
}

/** The access log of the front (standard logging, version 2), in objects named after the hour of their requests. */
export class S3FrontLog extends S3AccessLog {
  override nameAt(instant: Date): string {
    const hour = new Date(instant.getTime() - LATE_MILLISECONDS).toISOString().slice(0, 13);
    return `${this.prefix}${hour.replace(/[-T]/g, '/')}`;
  }

  protected override transfersIn(content: Uint8Array): readonly Transfer[] {
    const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
    const bytes = isCompressed ? gunzipSync(content) : content;
    return frontTransfers(Buffer.from(bytes).toString('utf8'));
  }
}
