/** A GUID as people paste it: in any case, with braces around it or blanks. */
export const GUID = /^\s*\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?\s*$/i;

export const plainGuid = (typed: string): string => typed.replaceAll(/[{}\s]/g, '').toLowerCase();
