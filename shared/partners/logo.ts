import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';

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

/** The reason why a text is no logo, in words for the partner; undefined if it is one. */
export function logoBlocker(dataUrl: string): string | undefined {
  const [, type = '', base64 = ''] = DATA_URL.exec(dataUrl) ?? [];
  if (!isMediaType(type)) {
    return 'must be a data URL of a PNG, JPEG or WebP image: data:image/png;base64,...';
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > MOST_LOGO_BYTES) {
    return `is ${bytes.length} bytes large; at most ${MOST_LOGO_BYTES} are accepted. Make the image smaller`;
  }
  const size = sizeOf(type, bytes);
  if (!size) {
    return `is no ${type}: its bytes are of another format, or cut off`;
  }
  return isSide(size.width) && isSide(size.height)
    ? undefined
    : `is ${size.width} x ${size.height} pixels large; at most ${MOST_LOGO_PIXELS} x ${MOST_LOGO_PIXELS} are accepted`;
}

/** A logo in words for the audit record, which holds no image. */
export const logoInWords = (dataUrl: string): string => {
  const [, type = '', base64 = ''] = DATA_URL.exec(dataUrl) ?? [];
  return `${type}, ${Buffer.from(base64, 'base64').length} bytes`;
};
