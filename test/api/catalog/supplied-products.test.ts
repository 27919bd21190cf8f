import { expect, inject, it } from 'vitest';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';

const url = inject('serviceUrl');

it('GET /v1/operator/products lists what keys and files are for, with what licences include', async () => {
  const operator = await operatorOf(url);
  const { status, json } = await operator('GET', '/v1/operator/products?size=500');
  expect(status).toBe(200);
  const named = (id: string, title: string, supply: object) =>
    expect.objectContaining({ id, title, ...supply });
  expect(json).toMatchObject({
    items: expect.arrayContaining([
      named('DG7GMGF0DVSV', 'Windows Server CAL', { hasKeys: true, hasFiles: false }),
      named('DG7GMGF0FE19', 'SQL Server 2019 Enterprise', {
        ...{ versions: ['2019'], hasKeys: true, hasFiles: true },
      }),
      named('DZH318Z0BQ3Q', 'Reserved VM Instance, Standard_D2s_v3, US West 2', {
        ...{ hasKeys: false, hasFiles: false },
      }),
    ]),
  });
});
