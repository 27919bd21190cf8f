import type { Route } from '#shared/platform/http/access.ts';

const OPERATE = ['operator'] as const;

/** What the operator alone may call. */
export const OPERATOR_ROUTES = {
  'GET /v1/operator/deadwebhooks': { folder: 'webhooks', access: OPERATE },
  'POST /v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive': {
    folder: 'webhooks',
    access: OPERATE,
  },

  'GET /v1/operator/servicerequests': { folder: 'service-requests', access: OPERATE },
  'GET /v1/operator/partners': { folder: 'partners', access: OPERATE },
  'GET /v1/operator/partners/{partnerId}': { folder: 'partners', access: OPERATE },
  'PUT /v1/operator/partners/{partnerId}': { folder: 'partners', access: OPERATE },
  'DELETE /v1/operator/partners/{partnerId}': { folder: 'partners', access: OPERATE },
  'PUT /v1/operator/partners/{partnerId}/clients/{clientName}': {
    folder: 'partners',
    access: OPERATE,
  },
  'DELETE /v1/operator/partners/{partnerId}/clients/{clientName}': {
    folder: 'partners',
    access: OPERATE,
  },
  'PUT /v1/operator/partners/{partnerId}/agents/{email}': { folder: 'partners', access: OPERATE },
  'DELETE /v1/operator/partners/{partnerId}/agents/{email}': {
    folder: 'partners',
    access: OPERATE,
  },
  'PUT /v1/operator/catalog': { folder: 'import-catalog', access: OPERATE },
  'POST /v1/operator/catalogimports': { folder: 'import-catalog', access: OPERATE },
  'POST /v1/operator/catalogimports/{importId}/continue': {
    folder: 'import-catalog',
    access: OPERATE,
  },
  'POST /v1/operator/catalogimports/{importId}/publish': {
    folder: 'import-catalog',
    access: OPERATE,
  },
  'POST /v1/operator/media': { folder: 'media', access: OPERATE },
  'GET /v1/operator/media/{mediaId}': { folder: 'media', access: OPERATE },
  'POST /v1/operator/media/{mediaId}/parts': { folder: 'media', access: OPERATE },
  'POST /v1/operator/media/{mediaId}/complete': { folder: 'media', access: OPERATE },
  'GET /v1/operator/keypools': { folder: 'key-pools', access: OPERATE },
  'POST /v1/operator/keypools': { folder: 'key-pools', access: OPERATE },
  'POST /v1/operator/keyimports': { folder: 'key-pools', access: OPERATE },
  'GET /v1/operator/keyimports/{importId}': { folder: 'key-pools', access: OPERATE },
  'PUT /v1/operator/keyimports/{importId}/parts/{partNumber}': {
    folder: 'key-pools',
    access: OPERATE,
  },
  'POST /v1/operator/keyimports/{importId}/complete': { folder: 'key-pools', access: OPERATE },
  'POST /v1/operator/keyimports/{importId}/abandon': { folder: 'key-pools', access: OPERATE },
} as const satisfies Record<string, Route>;
