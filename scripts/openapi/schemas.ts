import * as z from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';

/** JSON Schema has no flags: a pattern that needs one would say something else there. */
function requireNoFlags(schema: z.core.$ZodType): void {
  const checks = schema instanceof z.ZodString ? (schema.def.checks ?? []) : [];
  for (const check of checks) {
    const { def } = check._zod;
    const pattern = 'pattern' in def ? def.pattern : undefined;
    if (pattern instanceof RegExp && /[^u]/.test(pattern.flags)) {
      throw new Error(`Write ${pattern} without flags (shared/platform/http/any-case.ts).`);
    }
  }
}

/** Formats say it; the patterns that zod adds say it again, at length. */
const FORMATS = ['date', 'date-time', 'uuid'];

/** A client must bear fields that it does not know: an answer may get more of them. */
export const override: ZodOpenApiOverride = ({ jsonSchema, io, zodSchema }) => {
  requireNoFlags(zodSchema);
  if (io === 'output' && jsonSchema.additionalProperties === false) {
    delete jsonSchema.additionalProperties;
  }
  if (FORMATS.includes(jsonSchema.format ?? '')) {
    delete jsonSchema.pattern;
  }
};
