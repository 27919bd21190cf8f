import * as z from 'zod';
import { CliError } from '../../cli/cli-error.ts';

const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Where the pages of a stage go, and its `config.json`. */
export interface PortalTarget {
  readonly bucket: string;
  readonly config: string;
}

/** Finds the target in what `cdk deploy --outputs-file` wrote; undefined for a stage without a front. */
export function targetOf(json: string): PortalTarget | undefined {
  const { data } = outputsSchema.safeParse(jsonOf(json));
  if (!data) {
    throw new CliError(
      'These are no outputs: take the file that cdk deploy --outputs-file writes.',
    );
  }
  const service = Object.entries(data).find(([name]) => name.endsWith('-Service'))?.[1];
  if (!service) {
    throw new CliError('The outputs have no stack of the API: deploy with --all.');
  }
  const { PortalBucketName: bucket, PortalConfig: config } = service;
  if (bucket === undefined) {
    return undefined;
  }
  if (config === undefined) {
    throw new CliError(
      "The stage has no user pool, so its pages would sign nobody in: leave out the front (front: 'none'), or choose identity {kind: 'cognito'}.",
    );
  }
  return { bucket, config };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
