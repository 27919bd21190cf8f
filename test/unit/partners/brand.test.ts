import { describe, expect, it } from 'vitest';
import { textColorOn } from '#shared/partners/brand.ts';
import { saveOwnBrandInput } from '#shared/partners/brand-input.ts';
import { logoBlocker, MOST_LOGO_BYTES } from '#shared/partners/logo.ts';
import { meResponse } from '#shared/partners/me-response.ts';
import { readMe } from '#shared/partners/read-me.ts';
import { saveBrand } from '#shared/partners/save-brand.ts';
import { wordsOf } from '#shared/platform/field-rule.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCaller, aContext, anOperator, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { JPEG, PNG, pngOf, WEBP } from '#test/fixtures/logos.ts';
import { done, operations, withPartner } from '#test/fixtures/partners.ts';

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('a logo', () => {
  it.each([PNG, JPEG, WEBP, pngOf(1_024, 1)])('is a PNG, a JPEG or a WebP: %s', (logo) => {
    expect(logoBlocker(logo)).toBeUndefined();
  });

  it.each([
    ['an SVG', `data:image/svg+xml;base64,${base64(SVG)}`, 'must be a data URL'],
    ['an SVG that says it is a PNG', `data:image/png;base64,${base64(SVG)}`, 'is no image/png'],
    ['a JPEG that says it is a PNG', JPEG.replace('jpeg', 'png'), 'is no image/png'],
    ['a JPEG that is cut off', `data:image/jpeg;base64,${base64('\u00ff\u00d8')}`, 'is no'],
    ['an address', 'https://fabrikam.example/logo.png', 'must be a data URL'],
    ['text with a quote', `${PNG}" onerror="alert(1)`, 'must be a data URL'],
    ['too wide', pngOf(1_025, 1), '1025 x 1 pixels'],
    ['of no height', pngOf(1, 0), '1 x 0 pixels'],
    [
      'too large',
      `data:image/png;base64,${base64(Buffer.alloc(MOST_LOGO_BYTES + 1))}`,
      'Make the image smaller',
    ],
  ])('is not %s', (_, logo, reason) => {
    expect(wordsOf(logoBlocker(logo) ?? '')).toContain(reason);
  });
});

describe('the text on a colour', () => {
  it.each([
    ['#ffffff', '#000000'],
    ['#000000', '#ffffff'],
    ['#0f6cbd', '#ffffff'],
    ['#ffd400', '#000000'],
  ])('%s is %s', (color, text) => {
    expect(textColorOn(color)).toBe(text);
  });
});

describe('the facts of a brand', () => {
  it('are normalized, and removed by null, or by not being there', () => {
    expect(
      saveOwnBrandInput.parse({
        ...{ name: ' Fabrikam ', color: '#0F6CBD', supportEmail: 'Help@Fabrikam.example' },
        ...{ supportPhone: '+82-2-312-3456', logo: null },
      }),
    ).toEqual({
      ...{ name: 'Fabrikam', color: '#0f6cbd', supportEmail: 'help@fabrikam.example' },
      ...{ supportPhone: '+82 2 312 3456', logo: undefined },
    });
  });

  it.each([
    { name: 'Fabrikam\u202egro.live' },
    { name: 'a\u0000b' },
    { name: ' ' },
    { color: 'red' },
    { color: '#fff' },
    { color: '#0f6cbd;background:url(//evil)' },
    { supportEmail: 'nobody' },
    { supportPhone: '02-312-3456' },
    { logo: 'data:text/html;base64,PGI+' },
  ])('refuses %s', (facts) => {
    expect(saveOwnBrandInput.safeParse(facts).success).toBe(false);
  });
});

describe('a brand', () => {
  const FACTS = { name: 'Fabrikam', logo: PNG, color: '#0f6cbd' };

  it('R24: is recorded without its logo, once, by whoever saves it', async () => {
    const store = await withPartner();
    const save = () => done(store, saveBrand(store, PARTNER_ID, FACTS, aContext()));
    await save();
    await save();
    expect(operations(store)).toEqual(['create_partner', 'update_partner_brand']);
    const { before, after } = store.audit.records[1] ?? {};
    expect(before).toEqual({});
    expect(after).toEqual({ ...FACTS, logo: 'image/png, 70 bytes' });
    await done(store, saveBrand(store, PARTNER_ID, {}, anOperator()));
    expect(await store.brands.find(PARTNER_ID)).toEqual({ partnerId: PARTNER_ID, version: 2 });
  });

  it('R22: is that of the caller, with the name of its partner', async () => {
    const store = await withPartner();
    await done(store, saveBrand(store, PARTNER_ID, FACTS, aContext()));
    await done(store, saveBrand(store, 'another', { name: 'Other' }, aContext()));
    const me = meResponse(await readMe(store)({}, aContext()));
    expect(me).toMatchObject({
      principalName: 'agent@partner.test',
      email: 'agent@partner.test',
      partner: { id: PARTNER_ID, name: 'F' },
      brand: { ...FACTS, textColor: '#ffffff' },
    });
  });
});

describe('who calls', () => {
  const read = async (caller: Parameters<typeof aCaller>[0]) =>
    meResponse(await readMe(memoryStore())({}, aContext({ caller: aCaller(caller) })));

  it('R8, R13: is told what the roles allow, and who may do the rest', async () => {
    const { operations: admin } = await read({ roles: ['admin_agent'] });
    const { operations: helpdesk } = await read({ roles: ['helpdesk_agent'] });
    expect(admin['cancelOrder']).toEqual({ allowed: true, roles: ['admin_agent'] });
    expect(helpdesk['cancelOrder']).toEqual({ allowed: false, roles: ['admin_agent'] });
    expect(helpdesk['listEntitlements']?.allowed).toBe(true);
    expect(admin['savePartner']?.allowed).toBe(false);
  });

  it('may be an operator without a partner, or a partner that no row names', async () => {
    const operator = await read({ partnerId: undefined, roles: ['operator'] });
    expect([operator.partner, operator.brand]).toEqual([undefined, undefined]);
    expect((await read({})).partner).toEqual({ id: PARTNER_ID });
  });

  it('may be a program, which has no address', async () => {
    expect((await read({ principalName: 'client-1' })).email).toBeUndefined();
    expect(await read({ name: 'Kim', email: 'k@b.test' })).toMatchObject({
      ...{ name: 'Kim', email: 'k@b.test' },
    });
  });
});
