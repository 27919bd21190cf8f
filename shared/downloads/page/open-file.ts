import { fileTypeFacts, fileTypeName } from '../media/file-types.ts';

/** The ways in which a person opens a file after its download. */
export type OpenedBy = 'mounting' | 'running' | 'unpacking' | 'attaching' | 'other';

const WAYS: Readonly<Record<string, OpenedBy>> = {
  ...{ iso: 'mounting', img: 'mounting' },
  ...{ exe: 'running', msi: 'running', msu: 'running' },
  ...{ zip: 'unpacking', tar: 'unpacking', cab: 'unpacking' },
  ...{ vhd: 'attaching', vhdx: 'attaching' },
};

/** The way to open a file of a type, such as `iso-x64`. */
export const openedBy = (fileType: string): OpenedBy =>
  WAYS[fileTypeName(fileType)?.split('-', 1)[0] ?? ''] ?? 'other';

/** Begins the words of a title that are about its licence: a pack, access licences, a term. */
const LICENCE =
  /\s+[-–]\s+(?=[^-–]*\b(?:licen[cs]es?|packs?|cores?|cals?|years?|months?|subscription)\b).*$/i;

/** The product that a title names, without its licence: people download software, not a term. */
export const productName = (title: string): string => title.replace(LICENCE, '') || title;

export const architectureLabel = (fileType: string) => fileTypeFacts(fileType).architectureLabel;
export const fileTypeLabel = (fileType: string) => fileTypeFacts(fileType).label;
