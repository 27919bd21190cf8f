import { integer, listOf, nested, oneOf, type Shape, shape, type Type, text } from './shape.ts';

/** Address of a customer. */
export const C = '/v1/customers/{customerTenantId}';

const header = shape('Header', { key: text, value: text });
export const link = nested(
  shape('Link', { uri: text, method: text, headers: listOf(nested(header)) }),
);

const attributesOf = (objectType: string): Type =>
  nested(shape('ResourceAttributes', { objectType: oneOf(objectType) }, { etag: text }));

/** A resource with its `attributes`; the document names its type. */
export const resource = (
  name: string,
  required: Shape['required'],
  optional: Shape['optional'] = {},
): Shape => shape(name, { ...required, attributes: attributesOf(name) }, optional);

/** A resource that leads to itself. */
export const linked = (
  name: string,
  required: Shape['required'],
  optional: Shape['optional'] = {},
): Shape =>
  resource(name, { ...required, links: nested(shape('Links', { self: link })) }, optional);

/** A collection as the SDKs read it. */
export const collectionOf = (item: Shape): Type =>
  nested(
    resource(
      'Collection',
      { totalCount: integer, items: listOf(nested(item)) },
      {
        continuationToken: text,
        links: nested(shape('CollectionLinks', {}, { self: link, next: link, previous: link })),
      },
    ),
  );

export const address = shape(
  'Address',
  { country: text, city: text, addressLine1: text },
  {
    ...{ region: text, state: text, addressLine2: text, postalCode: text },
    ...{ firstName: text, middleName: text, lastName: text, phoneNumber: text },
  },
);

export const ADDRESS = {
  ...{ country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Microsoft Way' },
  ...{ postalCode: '98052', firstName: 'Gena', lastName: 'Soto', phoneNumber: '4255550101' },
};

export const contact = shape(
  'Contact',
  { firstName: text, lastName: text, email: text },
  { phoneNumber: text },
);

export const billingCycle: Type = {
  kind: 'enum',
  values: ['one_time', 'monthly', 'annual', 'none', 'triennial', 'biennial'],
  zero: 'unknown',
};
