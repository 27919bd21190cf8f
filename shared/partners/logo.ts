import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import { rule } from '#shared/platform/field-rule.ts';

/** Raster images only: an SVG is a document that can run scripts and fetch files. */
const FORMATS = { 'image/png': PNG, 'image/jpeg': JPG, 'image/webp': WEBP } as const;
type MediaType = keyof typeof FORMATS;

export const MOST_LOGO_BYTES = 24 * 1024;
/** A small file can unpack to a huge image. */
export const MOST_LOGO_PIXELS = 1_024;

const DATA_URL = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/]+={0,2})$/;

const isMediaType = (text: string): text is MediaType => text in FORMATS;

/** Width and height; undefined if the bytes are no image of the type. */
function sizeOf(type: MediaType, bytes: Uint8Array) {
  try {
    return FORMATS[type].validate(bytes) ? FORMATS[type].calculate(bytes) : undefined;
  } catch {
    return undefined;
  }
}

const isSide = (pixels: number): boolean => pixels >= 1 && pixels <= MOST_LOGO_PIXELS;

/** The reason why a text is no logo, as the message of a rule; undefined if it is one. */
export function logoBlocker(dataUrl: string): string | undefined {
  const [, type = '', base64 = ''] = DATA_URL.exec(dataUrl) ?? [];
  if (!isMediaType(type)) {
    return rule('RULE_IMAGE');
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MOST_LOGO_BYTES) {
    return rule('RULE_IMAGE_BYTES', { bytes: bytes.length, most: MOST_LOGO_BYTES });
  }
  const size = sizeOf(type, bytes);
  if (!size) {
    return rule('RULE_IMAGE_FORMAT', { type });
  }
  return isSide(size.width) && isSide(size.height)
    ? undefined
    : rule('RULE_IMAGE_PIXELS', { width: size.width, height: size.height, most: MOST_LOGO_PIXELS });
}

/** A logo in words for the audit record, which holds no image. */
export const logoInWords = (dataUrl: string): string => {
  const [, type = '', base64 = ''] = DATA_URL.exec(dataUrl) ?? [];
  return `${type}, ${Buffer.from(base64, 'base64').length} bytes`;
};
