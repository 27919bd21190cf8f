import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { StartupError } from '../common/startup-error.ts';

const behaviorSchema = z.object({
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  FunctionAssociations: z
    .array(z.object({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .default([]),
  ResponseHeadersPolicyId: z.string().optional(),
  TrustedKeyGroups: z.array(z.string()).default([]),
});
const distributionProperties = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z.string(),
    DefaultCacheBehavior: behaviorSchema,
    CacheBehaviors: z.array(behaviorSchema.extend({ PathPattern: z.string() })),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        CustomOriginConfig: z.looseObject({}).optional(),
        OriginCustomHeaders: z
          .array(z.object({ HeaderName: z.string(), HeaderValue: z.string() }))
          .default([]),
      }),
    ),
  }),
});
const flag = z.object({ Override: z.boolean() });
const headersProperties = z.object({
  ResponseHeadersPolicyConfig: z.object({
    CustomHeadersConfig: z.object({
      Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
    }),
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      StrictTransportSecurity: flag.extend({
        AccessControlMaxAgeSec: z.number(),
        IncludeSubdomains: z.boolean(),
      }),
      ContentTypeOptions: flag,
      FrameOptions: z.object({ FrameOption: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
    }),
  }),
});
const functionProperties = z.object({ FunctionCode: z.string() });
const groupProperties = z.object({ KeyGroupConfig: z.object({ Items: z.array(z.string()) }) });
const keyProperties = z.object({ PublicKeyConfig: z.object({ EncodedKey: z.string() }) });
const deliveryProperties = z.object({ RecordFields: z.array(z.string()) });
const destinationProperties = z.object({ DestinationResourceArn: z.string() });

/** An origin: the API, with the headers that are added for it, or a bucket. */
export type Origin =
  | { readonly kind: 'api'; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'bucket'; readonly bucket: string };

/** How requests of one path pattern are answered. */
export interface Behavior {
  readonly pattern: string;
  readonly methods: ReadonlySet<string>;
  readonly origin: Origin;
  /** Code of the function that sees each request first. */
  readonly viewerRequest: string | undefined;
  /** Public keys as PEM by their ids: one of them has signed each address. Empty where none is asked for. */
  readonly keys: ReadonlyMap<string, string>;
  /** Headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface FrontLog {
  readonly bucket: string;
  readonly prefix: string;
  readonly fields: readonly string[];
}

/** Configuration of a template's distribution. */
export interface FrontConfig {
  readonly behaviors: readonly Behavior[];
  readonly log: FrontLog | undefined;
}

type HeadersConfig = z.infer<typeof headersProperties>['ResponseHeadersPolicyConfig'];

function headersOf({ CustomHeadersConfig, SecurityHeadersConfig: security }: HeadersConfig) {
  const { AccessControlMaxAgeSec: age, IncludeSubdomains } = security.StrictTransportSecurity;
  return {
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
    'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'Strict-Transport-Security': `max-age=${age}${IncludeSubdomains ? '; includeSubDomains' : ''}`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': security.FrameOptions.FrameOption,
    'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
  };
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) {
    throw new StartupError(`The template's distribution names ${what}, which it does not have.`);
  }
  return value;
}

/** Reads the log of the distribution; undefined where the template delivers none. */
function readLog(assembly: Assembly, resolve: Resolve): FrontLog | undefined {
  const [delivery] = deployed(assembly, resolve, 'AWS::Logs::Delivery', deliveryProperties);
  const [target] = deployed(
    assembly,
    resolve,
    'AWS::Logs::DeliveryDestination',
    destinationProperties,
  );
  const [bucket = '', ...prefix] =
    target?.properties.DestinationResourceArn.split(':').at(-1)?.split('/') ?? [];
  return delivery && { bucket, prefix: prefix.join('/'), fields: delivery.properties.RecordFields };
}

type Origins = z.infer<typeof distributionProperties>['DistributionConfig']['Origins'];

function originOf(origins: Origins, id: string, revealed: (text: string) => string): Origin {
  const origin = found(
    origins.find((each) => each.Id === id),
    `the origin ${id}`,
  );
  return origin.CustomOriginConfig === undefined
    ? { kind: 'bucket', bucket: origin.DomainName.split('.s3.')[0] ?? '' }
    : {
        kind: 'api',
        headers: Object.fromEntries(
          origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
            HeaderName.toLowerCase(),
            revealed(HeaderValue),
          ]),
        ),
      };
}

/** The distribution of the template; undefined for a stage without a front. `revealed` puts secrets in their places. */
export function readFront(
  assembly: Assembly,
  resolve: Resolve,
  revealed: (text: string) => string,
): FrontConfig | undefined {
  const of = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    deployed(assembly, resolve, `AWS::${type}`, schema);
  const byName = <Schema extends z.ZodType>(type: string, schema: Schema, name: string) =>
    found(
      of(type, schema).find((each) => each.name === name),
      name,
    ).properties;
  const [distribution] = of('CloudFront::Distribution', distributionProperties);
  if (!distribution) {
    return undefined;
  }
  const { DistributionConfig: config } = distribution.properties;
  const keysOf = (group: string): readonly (readonly [string, string])[] =>
    byName('CloudFront::KeyGroup', groupProperties, group).KeyGroupConfig.Items.map(
      (id) =>
        [
          id,
          byName('CloudFront::PublicKey', keyProperties, id).PublicKeyConfig.EncodedKey,
        ] as const,
    );
  const behaviorOf = (pattern: string, given: z.infer<typeof behaviorSchema>): Behavior => {
    const { ResponseHeadersPolicyId: policy, FunctionAssociations: functions } = given;
    const [first] = functions;
    return {
      pattern,
      methods: new Set(given.AllowedMethods),
      origin: originOf(config.Origins, given.TargetOriginId, revealed),
      viewerRequest:
        first && byName('CloudFront::Function', functionProperties, first.FunctionARN).FunctionCode,
      keys: new Map(given.TrustedKeyGroups.flatMap(keysOf)),
      headers:
        policy === undefined
          ? {}
          : headersOf(
              byName('CloudFront::ResponseHeadersPolicy', headersProperties, policy)
                .ResponseHeadersPolicyConfig,
            ),
    };
  };
  return {
    behaviors: [
      ...config.CacheBehaviors.map((each) => behaviorOf(each.PathPattern, each)),
      behaviorOf('*', config.DefaultCacheBehavior),
    ],
    log: readLog(assembly, resolve),
  };
}
