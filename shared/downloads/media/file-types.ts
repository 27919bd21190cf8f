import type { Label } from '#shared/platform/label.ts';

/** Kinds of files, in the order in which lists show them. */
export const FILE_KINDS = {
  iso: { en: 'Disc image (ISO)', ko: '디스크 이미지(ISO)' },
  exe: { en: 'Installer (EXE)', ko: '설치 프로그램(EXE)' },
  msi: { en: 'Installer package (MSI)', ko: '설치 패키지(MSI)' },
  zip: { en: 'Archive (ZIP)', ko: '압축 파일(ZIP)' },
  cab: { en: 'Cabinet file (CAB)', ko: '캐비닛 파일(CAB)' },
  img: { en: 'Disc image (IMG)', ko: '디스크 이미지(IMG)' },
  vhd: { en: 'Virtual hard disk (VHD)', ko: '가상 하드 디스크(VHD)' },
  vhdx: { en: 'Virtual hard disk (VHDX)', ko: '가상 하드 디스크(VHDX)' },
  wim: { en: 'Windows image (WIM)', ko: 'Windows 이미지(WIM)' },
  msu: { en: 'Update package (MSU)', ko: '업데이트 패키지(MSU)' },
  deb: { en: 'Debian package (DEB)', ko: 'Debian 패키지(DEB)' },
  rpm: { en: 'RPM package', ko: 'RPM 패키지' },
  tar: { en: 'Archive (TAR)', ko: '압축 파일(TAR)' },
  pdf: { en: 'Document (PDF)', ko: '문서(PDF)' },
} as const satisfies Record<string, Label>;

/** Processors, in the order in which lists show them. */
export const ARCHITECTURES = {
  x64: { en: '64-bit (x64)', ko: '64비트(x64)' },
  arm64: { en: '64-bit ARM (ARM64)', ko: '64비트 ARM(ARM64)' },
  x86: { en: '32-bit (x86)', ko: '32비트(x86)' },
} as const satisfies Record<string, Label>;
export type Architecture = keyof typeof ARCHITECTURES;

/** Other names of an architecture. */
const SYNONYMS: Readonly<Record<string, Architecture>> = {
  amd64: 'x64',
  'x86-64': 'x64',
  x8664: 'x64',
  aarch64: 'arm64',
  i386: 'x86',
  i686: 'x86',
};

const KINDS = Object.keys(FILE_KINDS);
const PROCESSORS = Object.keys(ARCHITECTURES);
/** All names of file types, for suggestions. */
export const FILE_TYPES: readonly string[] = KINDS.flatMap((kind) => [
  kind,
  ...PROCESSORS.map((processor) => `${kind}-${processor}`),
]);

const isArchitecture = (text: string): text is Architecture => Object.hasOwn(ARCHITECTURES, text);
const isKind = (text: string): text is keyof typeof FILE_KINDS => Object.hasOwn(FILE_KINDS, text);

/** The file type that a person meant: `ISO x64` and `iso_amd64` are `iso-x64`; undefined for one that is none. */
export function fileTypeName(text: string): string | undefined {
  const [kind = '', ...rest] = text
    .trim()
    .toLowerCase()
    .replace(/^\./, '')
    .split(/[\s_-]+/);
  if (!isKind(kind)) {
    return undefined;
  }
  const named = rest.join('-');
  const architecture = SYNONYMS[named] ?? named;
  if (architecture === '') {
    return kind;
  }
  return isArchitecture(architecture) ? `${kind}-${architecture}` : undefined;
}

export interface FileTypeFacts {
  /** Undefined for a file of every architecture. */
  readonly architecture?: Architecture | undefined;
  readonly architectureLabel?: Label | undefined;
  readonly label: Label;
}

/** The facts of a file type. One that is none is its own label: rows may have such types. */
export function fileTypeFacts(fileType: string): FileTypeFacts {
  const [kind = '', architecture = ''] = (fileTypeName(fileType) ?? '').split('-');
  if (!isKind(kind)) {
    return { label: { en: fileType, ko: fileType } };
  }
  return {
    label: FILE_KINDS[kind],
    ...(isArchitecture(architecture) && {
      architecture,
      architectureLabel: ARCHITECTURES[architecture],
    }),
  };
}

const rankOf = (fileType: string): readonly [number, number] => {
  const [kind = '', architecture = ''] = (fileTypeName(fileType) ?? '').split('-');
  return [
    isKind(kind) ? KINDS.indexOf(kind) : KINDS.length,
    isArchitecture(architecture) ? PROCESSORS.indexOf(architecture) : PROCESSORS.length,
  ];
};

export function compareFileTypes(one: string, other: string): number {
  const [kind, architecture] = rankOf(one);
  const [otherKind, otherArchitecture] = rankOf(other);
  return architecture - otherArchitecture || kind - otherKind || one.localeCompare(other, 'en');
}
