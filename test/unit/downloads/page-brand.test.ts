import { describe, expect, it } from 'vitest';
import { productName } from '#shared/downloads/page/open-file.ts';
import { aLink, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { PNG } from '#test/fixtures/logos.ts';
import { BROWSER, linked, visit } from '#test/fixtures/visits.ts';

const BRAND = {
  ...{ partnerId: PARTNER_ID, name: 'Hanbit Soft', logo: PNG, color: '#7a1fa2' },
  ...{ supportEmail: 'help@hanbit.example', supportPhone: '+82 2 312 3456', version: 0 },
};

async function branded() {
  const own = await linked();
  await own.store.commit([own.store.brands.save(BRAND)]);
  return own;
}

describe('the page of a partner with a brand', () => {
  it('says from whom the link comes, with its logo, and whom to ask', async () => {
    const { serve } = await branded();
    const { body, headers } = await serve(visit({ headers: BROWSER }));
    for (const shown of [
      ...[`<img src="${PNG}" alt=""`, '<strong>Hanbit Soft</strong>', '--brand:#7a1fa2'],
      ...['href="mailto:help@hanbit.example"', 'href="tel:+8223123456"', '+82 2 312 3456'],
      ...['Questions? Hanbit Soft can help.', 'You have the key from Hanbit Soft.'],
    ]) {
      expect(body).toContain(shown);
    }
    expect(headers?.['Content-Security-Policy']).toContain('; img-src data:; ');
  });

  it('shows the same sender where the link has ended', async () => {
    const { serve, store } = await branded();
    const [link] = store.links.all();
    await store.commit(link ? [store.links.revoke(link)] : []);
    const { body } = await serve(visit({ headers: BROWSER }));
    expect(body).toContain('<strong>Hanbit Soft</strong>');
    expect(body).toContain('mailto:help@hanbit.example');
  });

  it('shows a name as text, whatever is in it', async () => {
    const { serve, store } = await linked();
    await store.commit([store.brands.save({ ...BRAND, name: '<b>x</b>"' })]);
    expect((await serve(visit({ headers: BROWSER }))).body).toContain('&lt;b&gt;x&lt;/b&gt;&quot;');
  });

  it('needs no brand', async () => {
    const { serve } = await linked();
    const { body, headers } = await serve(visit({ headers: BROWSER }));
    expect(body).not.toMatch(/<img|<footer|class="sender"/);
    expect(headers?.['Content-Security-Policy']).not.toContain('img-src');
  });
});

describe('the language of the page', () => {
  it.each([
    ['ko', 'en-US', 'ko'],
    ['en', 'ko-KR', 'en'],
    ['fr', 'ko-KR', 'ko'],
  ])('is the chosen one (%s, with Accept-Language %s: %s)', async (lang, accepted, shown) => {
    const { serve } = await linked();
    const headers = { ...BROWSER, 'accept-language': accepted };
    const { body } = await serve(visit({ headers, query: { lang } }));
    expect(body).toContain(`<html lang="${shown}">`);
    expect(body).toContain('한국어');
    expect(body).toContain('English');
  });
});

describe('the page after the button', () => {
  const press = visit({ method: 'POST', headers: BROWSER, query: { press: 'AAAAAAAA' } });

  it('goes on to the file, says what comes next, and what is left now', async () => {
    const { serve } = await linked({ downloadsUsed: 3 });
    const { statusCode, body, cookies } = await serve(press);
    expect(statusCode).toBe(200);
    for (const shown of [
      ...[
        'Your download has started',
        'http-equiv="refresh" content="0; url=https://storage.test/',
      ],
      ...['<a href="https://storage.test/', '46 of 50', 'Enter the product key', 'a'.repeat(64)],
    ]) {
      expect(body).toContain(shown);
    }
    expect(cookies?.[0]).toMatch(/^receipt=1\.1\./);
  });

  it('R9: of a link that is used up names the end and gives no file', async () => {
    const { serve } = await linked({ downloadsUsed: 50 });
    const { statusCode, body } = await serve(press);
    expect(statusCode).toBe(410);
    expect(body).not.toContain('https://storage.test/media');
  });
});

describe('the name of the product', () => {
  it.each([
    ['Windows Server Standard - 16 Core License Pack - 1 year', 'Windows Server Standard'],
    ['Windows Server CAL - 1 Device CAL - 3 year', 'Windows Server CAL'],
    ['SQL Server Enterprise - 2 Core License Pack', 'SQL Server Enterprise'],
    ['Windows Server External Connector - 1 year', 'Windows Server External Connector'],
    ['Contoso - Photo Editor – 3 Years', 'Contoso - Photo Editor'],
    ['Windows Server', 'Windows Server'],
    ['Hi-Fi Studio', 'Hi-Fi Studio'],
  ])('of %s is %s', (title, name) => {
    expect(productName(title)).toBe(name);
  });

  it('stands on the page without the words of its licence', async () => {
    const productTitle = 'Windows Server Standard - 16 Core License Pack - 1 year';
    const { serve } = await linked({ subject: { ...aLink().subject, productTitle } });
    const { body } = await serve(visit({ headers: BROWSER, now: NOW }));
    expect(body).toContain('<h1>Download Windows Server Standard</h1>');
    expect(body).not.toContain('License Pack');
  });
});
