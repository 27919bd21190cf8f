import * as z from 'zod';

/** The parts of a JSON schema that decide what a value looks like. */
const schemaPart = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  example: z.unknown().optional(),
  examples: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  not: z.unknown().optional(),
});
type Part = z.output<typeof schemaPart>;

const GUID = 'b0d70a69-4c42-4b27-b64b-aa3f04d2a6f1';
const BY_FORMAT: Readonly<Record<string, string>> = {
  'date-time': '2026-11-24T02:00:00.000Z',
  date: '2026-11-24',
  uuid: GUID,
  uri: 'https://partner.example/webhooks',
  email: 'kim@partner.example',
};

/** Values of properties by name, where the name says more than the schema. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  ...{ id: GUID, customerId: GUID, customerTenantId: GUID, partnerId: GUID, tenantId: GUID },
  ...{ orderId: '019ab1c2-7d3e-7f40-8a51-62b73c84d95e', orderNumber: '3TF4R9QK2M' },
  ...{ productId: 'DG7GMGF0DVT7', skuId: '0001', availabilityId: 'DZH318Z00001' },
  ...{ offerId: 'DG7GMGF0DVT7:0001:DZH318Z00001', catalogItemId: 'DG7GMGF0DVT7:0001:DZH318Z00001' },
  ...{ companyName: 'Contoso', domain: 'contoso.com', country: 'US', name: 'Contoso' },
  ...{ currency: 'USD', currencyCode: 'USD', currencySymbol: '$', locale: 'en-US' },
  ...{ version: '2025', language: 'en-us', fileType: 'iso-x64', culture: 'en-US' },
  ...{ fileName: 'en-us_windows_server_2025_standard_x64.iso', sizeBytes: 4_194_308 },
  ...{ productKey: 'TRKW8-B4QJM-2CXHP-7FG9D-V6YBN', key: 'MS-ContinuationToken' },
  ...{ uri: `/customers/${GUID}`, method: 'GET', friendlyName: 'Windows Server Standard' },
  ...{ email: 'kim@partner.example', phoneNumber: '+8225314500', title: 'Wrong edition' },
  ...{ sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  ...{ keys: 'TRKW8-B4QJM-2CXHP-7FG9D-V6YBN', contentType: 'application/octet-stream' },
  ...{ excludedMarkets: 'KR', countries: 'US', regions: 'westus2' },
  ...{ invoiceId: '2026-10-USD', termDuration: 'P1Y', principalName: 'kim@partner.example' },
};
/** Deeper than this, only what is required is shown: a schema may contain itself. */
const DEEPEST = 6;
const GENTLE = 'text';

const fits = (part: Part, value: unknown): boolean =>
  [part.type].flat().includes(typeof value === 'number' ? 'integer' : typeof value) ||
  (typeof value === 'number' && [part.type].flat().includes('number'));

function textOf(part: Part, name: string): string {
  const byName = name.endsWith('Date') ? 'date-time' : '';
  const text = BY_FORMAT[part.format ?? byName] ?? GENTLE;
  return text.padEnd(part.minLength ?? 0, 'x').slice(0, part.maxLength);
}

/** Returns true for a list that nothing fits into. */
const isEmpty = ({ items, maxItems }: Part): boolean =>
  maxItems === 0 || schemaPart.safeParse(items).data?.not !== undefined;

/** Makes values that fit the schemas of a document. */
export class Sampler {
  readonly #schemas: Readonly<Record<string, unknown>>;

  constructor(schemas: Readonly<Record<string, unknown>>) {
    this.#schemas = schemas;
  }

  of(schema: unknown, name = '', depth = 0): unknown {
    const part = this.#resolve(schema);
    const { const: fixed, example, examples = [], enum: values = [] } = part;
    const given = [fixed, example, ...examples, ...values].find((value) => value !== undefined);
    if (given !== undefined) {
      return given;
    }
    if (part.allOf) {
      return Object.assign({}, ...part.allOf.map((each) => this.of(each, name, depth)));
    }
    const choices = part.anyOf ?? part.oneOf;
    if (choices) {
      const chosen = choices.find((each) => this.#resolve(each).type !== 'null');
      return this.of(chosen, name, depth);
    }
    const known = BY_NAME[name];
    return known !== undefined && fits(part, known) && part.format === undefined
      ? known
      : this.#plain(part, name, depth);
  }

  #resolve(schema: unknown): Part {
    const part = schemaPart.parse(schema === true ? {} : (schema ?? {}));
    const name = part.$ref?.replace('#/components/schemas/', '');
    return name === undefined ? part : this.#resolve(this.#schemas[name]);
  }

  #plain(part: Part, name: string, depth: number): unknown {
    const [type] = [part.type].flat();
    switch (type) {
      case 'object':
        return this.#object(part, depth);
      case 'array':
        return this.#list(part, name, depth);
      case 'boolean':
        return true;
      case 'integer':
      case 'number':
        return Math.max(part.minimum ?? 0, (part.exclusiveMinimum ?? 0) + 1);
      case 'null':
        return null;
      default:
        return textOf(part, name);
    }
  }

  #object({ properties = {}, required = [] }: Part, depth: number): Record<string, unknown> {
    const names = Object.keys(properties);
    const shown = depth > DEEPEST ? names.filter((name) => required.includes(name)) : names;
    return Object.fromEntries(
      shown.map((name) => [name, this.of(properties[name], name, depth + 1)]),
    );
  }

  #list(part: Part, name: string, depth: number): unknown[] {
    if (part.prefixItems) {
      return part.prefixItems.map((each) => this.of(each, name, depth + 1));
    }
    const isLeftOut = isEmpty(part) || (depth > DEEPEST && (part.minItems ?? 0) === 0);
    return isLeftOut ? [] : [this.of(part.items, name, depth + 1)];
  }
}
