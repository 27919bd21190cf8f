/** A partner's look on the pages that its customers see. What is absent falls back to the partner's name and the service's look. */
export interface Brand {
  readonly partnerId: string;
  readonly name?: string | undefined;
  /** A data URL of a PNG, JPEG or WebP: no page fetches it from anywhere. */
  readonly logo?: string | undefined;
  /** `#rrggbb`, in lower case. */
  readonly color?: string | undefined;
  readonly supportEmail?: string | undefined;
  /** In the international format: `+82 2 1234 5678`. */
  readonly supportPhone?: string | undefined;
  /** Counts the saves; 0 while nothing was saved. */
  readonly version: number;
}

/** The facts that a partner sets. */
export const BRAND_FACTS = ['name', 'logo', 'color', 'supportEmail', 'supportPhone'] as const;
export type BrandFacts = Pick<Brand, (typeof BRAND_FACTS)[number]>;

export const isSameBrand = (one: BrandFacts, other: BrandFacts): boolean =>
  BRAND_FACTS.every((fact) => one[fact] === other[fact]);

/** A channel's share of the relative luminance of WCAG 2.2. */
function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour of text on a brand's colour: black or white, whichever has more contrast. One of them has 4.58 : 1 or more. */
export function textColorOn(color: string): '#000000' | '#ffffff' {
  const luminance = luminanceOf(color);
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff';
}
