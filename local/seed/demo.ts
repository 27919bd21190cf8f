/** The partner that a token without a body belongs to. */
export const DEMO_PARTNER_ID = '8a1f6c1e-5d0b-4c5e-9b0e-2f6f7f3f0c11';

/** A customer in a country where everything is sold, and two where Azure reservations are not (R2). */
export const DEMO_CUSTOMERS = [
  {
    companyName: 'Contoso',
    domain: 'contoso.onmicrosoft.com',
    tenantId: 'b0d70a69-4c42-4b27-b64b-aa3f04d2a6f1',
    country: 'US',
  },
  {
    companyName: 'Hanbit Industries',
    domain: 'hanbit.onmicrosoft.com',
    tenantId: '4c5a7e0e-9a53-4c5c-8c55-3d0d7b1e6c52',
    country: 'KR',
  },
  {
    companyName: 'Fabrikam do Brasil',
    domain: 'fabrikambr.onmicrosoft.com',
    tenantId: 'e7b8c7a5-2f1d-4c69-9b8e-6a4f5d2c1b03',
    country: 'BR',
  },
] as const;

/** Keys in the pool of each product and version, and when it counts as low. Each key costs a first start its time. */
export const KEYS_IN_A_POOL = 30;
export const LOW_MARK = 20;

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
/** Of most files: a first start uploads all of them. */
const SMALL = 512 * KILOBYTE;
const LANGUAGES = ['en-us', 'ko-kr'] as const;

interface DemoFile {
  readonly productId: string;
  readonly version: string;
  readonly releaseDate: string;
  readonly language: string;
  readonly fileType: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** The days on which Microsoft released the versions. */
const RELEASED = {
  windowsServer: { 2025: '2024-11-01', 2022: '2021-08-18' },
  sqlServer: { 2022: '2022-11-16', 2019: '2019-11-04', 2017: '2017-10-02' },
} as const;

const windowsServer = (
  productId: string,
  edition: string,
  sizeBytes: number,
): readonly DemoFile[] =>
  (['2025', '2022'] as const).flatMap((version) =>
    LANGUAGES.map((language) => ({
      ...{ productId, version, language, releaseDate: RELEASED.windowsServer[version] },
      fileType: 'iso-x64',
      fileName: `${language}_windows_server_${version}_${edition}_x64.iso`,
      sizeBytes: sizeBytes + version.length,
    })),
  );

const sqlServer = (productId: string, edition: string): readonly DemoFile[] =>
  ['iso-x64', 'exe-x64'].map((fileType) => ({
    productId,
    version: '2022',
    releaseDate: RELEASED.sqlServer[2022],
    language: 'en-us',
    fileType,
    fileName: `en-us_sql_server_2022_${edition}_x64.${fileType.slice(0, 3)}`,
    sizeBytes: SMALL + 1,
  }));

/** Files of the two earlier versions that a licence of SQL Server 2022 includes. */
const sqlServerBefore = (productId: string, version: '2019' | '2017'): DemoFile => ({
  ...{ productId, version, language: 'en-us', fileType: 'iso-x64' },
  releaseDate: RELEASED.sqlServer[version],
  fileName: `en-us_sql_server_${version}_x64.iso`,
  sizeBytes: SMALL,
});

/** Access licences and connectors, which have keys and no files. */
export const DEMO_ACCESS = ['DG7GMGF0DVSV', 'DG7GMGF0DVSW', 'DG7GMGF0DVSX'].flatMap((productId) =>
  ['2025', '2022'].map((version) => ({ productId, version })),
);

/** Files that stand for installers: random bytes, those of the first product of a size that shows a download. */
export const DEMO_FILES: readonly DemoFile[] = [
  ...windowsServer('DG7GMGF0DVT7', 'standard', 4 * MEGABYTE),
  ...windowsServer('DG7GMGF0DVT8', 'standard_8_core', SMALL),
  ...windowsServer('DG7GMGF0DVT9', 'datacenter', SMALL),
  ...sqlServer('DG7GMGF0FKZV', 'enterprise'),
  ...sqlServer('DG7GMGF0FLR2', 'standard'),
  sqlServerBefore('DG7GMGF0FE19', '2019'),
  sqlServerBefore('DG7GMGF0FE17', '2017'),
  sqlServerBefore('DG7GMGF0FS19', '2019'),
  sqlServerBefore('DG7GMGF0FS17', '2017'),
];
