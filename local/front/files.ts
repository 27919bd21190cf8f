import { type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Headers of a viewer that reach a bucket. */
const FORWARDED = ['range', 'if-range', 'if-match', 'if-none-match', 'if-modified-since'];
const SECONDS = 60;

/** Sends objects of the local storage as an origin of the front: signed by the front itself, with the range that is asked for. */
export const bucketFiles =
  (client: S3Client) =>
  async (bucket: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url = '/', headers } = request;
    const [path = '/', query] = url.split('?');
    const disposition = new URLSearchParams(query).get('response-content-disposition');
    const object = {
      ...{ Bucket: bucket, Key: decodeURIComponent(path.slice(1)) },
      ...(disposition !== null && { ResponseContentDisposition: disposition }),
    };
    const command =
      method === 'HEAD' ? new HeadObjectCommand(object) : new GetObjectCommand(object);
    const signed = await getSignedUrl(client, command, { expiresIn: SECONDS });
    const forwarded = Object.fromEntries(
      FORWARDED.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
    );
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      send(signed, { method, headers: forwarded })
        .on('response', resolve)
        .on('error', reject)
        .end();
    });
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    await pipeline(answer, response);
  };
