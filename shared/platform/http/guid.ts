const FORM =
  /^(\{?)([0-9a-f]{8})(-?)([0-9a-f]{4})\3([0-9a-f]{4})\3([0-9a-f]{4})\3([0-9a-f]{12})(\}?)$/i;

/** A GUID in lower case with dashes, from each form in which .NET prints one: `N`, `D` and `B`. Other text stays. */
export function canonicalGuid(text: string): string {
  const [, open, ...parts] = FORM.exec(text) ?? [];
  const close = parts.pop();
  if (open === undefined || (open === '{') !== (close === '}')) {
    return text;
  }
  return parts
    .filter((part) => part !== '-' && part !== '')
    .join('-')
    .toLowerCase();
}

/** The same for ids that are made of several, such as `{orderId}:{lineItemNumber}`. */
export const canonicalId = (id: string): string => id.split(':').map(canonicalGuid).join(':');
