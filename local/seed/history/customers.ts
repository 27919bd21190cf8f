/** The customer whose link the first start names. */
export const TRIED_CUSTOMER = '4cbe3d90-5e86-4b3f-8c3e-3d9f9e8d5a04';

/** Customers of the demo beside those that every local run has, in other countries. The last one has bought nothing yet. */
export const MORE_CUSTOMERS = [
  {
    companyName: 'Nordwind Logistik',
    domain: 'nordwind.onmicrosoft.com',
    tenantId: '1f0d4f0a-7d52-4b0e-9d0b-0a6c6b5a2d01',
    country: 'DE',
  },
  {
    companyName: 'Tailwind Traders Japan',
    domain: 'tailwindjp.onmicrosoft.com',
    tenantId: '2a9c1b7e-3c64-4f1d-8a1c-1b7d7c6b3e02',
    country: 'JP',
  },
  {
    companyName: 'Wide World Importers',
    domain: 'wideworld.onmicrosoft.com',
    tenantId: '3bad2c8f-4d75-4a2e-9b2d-2c8e8d7c4f03',
    country: 'AU',
  },
  {
    companyName: 'Woodgrove Bank',
    domain: 'woodgrove.onmicrosoft.com',
    tenantId: TRIED_CUSTOMER,
    country: 'GB',
  },
  {
    companyName: 'Adatum France',
    domain: 'adatumfr.onmicrosoft.com',
    tenantId: '5dcf4ea1-6f97-4c40-9d4f-4ea0af9e6b05',
    country: 'FR',
  },
  {
    companyName: '새벽물류',
    domain: 'saebyeok.onmicrosoft.com',
    tenantId: '6ed05fb2-70a8-4d51-8e50-5fb1b0af7c06',
    country: 'KR',
  },
  {
    companyName: 'Proseware Ireland',
    domain: 'proseware.onmicrosoft.com',
    tenantId: '7fe160c3-81b9-4e62-9f61-60c2c1b08d07',
    country: 'IE',
  },
] as const;
