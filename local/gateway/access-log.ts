import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { StartupError } from '../common/startup-error.ts';

const stageProperties = z.object({
  AccessLogSettings: z.object({ DestinationArn: z.string(), Format: z.string() }),
});

/** Facts of an exchange, by the names of the gateway's variables without `$context.`. */
export type AccessFacts = Readonly<Record<string, string | number | undefined>>;

/** Reads how the template's stage logs each exchange. */
export interface AccessLog {
  readonly logGroup: string;
  line(facts: AccessFacts): string;
}

const VARIABLE = /\$context\.([\w.]+)/g;

/** A variable that has no value is written as a hyphen, as API Gateway does. */
const filled = (format: string, facts: AccessFacts): string =>
  format.replace(VARIABLE, (_, name: string) =>
    JSON.stringify(String(facts[name] ?? '-')).slice(1, -1),
  );

/** The access log of the template's HTTP API. */
export function readAccessLog(assembly: Assembly, resolve: Resolve): AccessLog {
  const [stage] = deployed(assembly, resolve, 'AWS::ApiGatewayV2::Stage', stageProperties);
  if (!stage) {
    throw new StartupError('The HTTP API of the template has no stage.');
  }
  const { DestinationArn, Format } = stage.properties.AccessLogSettings;
  // `arn:aws:logs:REGION:ACCOUNT:log-group:NAME:*`
  const logGroup = DestinationArn.split(':')[6] ?? '';
  return { logGroup, line: (facts) => filled(Format, facts) };
}
