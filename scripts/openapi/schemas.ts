import * as z from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';

/** Rejects patterns with flags. JSON Schema has no flags, so such a pattern would have another meaning there. */
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

/** Formats whose patterns, added by zod, are redundant. */
const FORMATS = ['date', 'date-time', 'uuid'];

/** Allows unknown fields in responses, because later versions may add fields. */
export const override: ZodOpenApiOverride = ({ jsonSchema, io, zodSchema }) => {
  requireNoFlags(zodSchema);
  if (io === 'output' && jsonSchema.additionalProperties === false) {
    delete jsonSchema.additionalProperties;
  }
  if (FORMATS.includes(jsonSchema.format ?? '')) {
    delete jsonSchema.pattern;
  }
};
