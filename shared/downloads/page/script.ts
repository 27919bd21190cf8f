import { HASHES } from './hashes.generated.ts';

/**
 * Enhancements where scripts may run: the end in the visitor's time zone, buttons that copy, a download button that
 * ignores a double click, and a check of the file that reads it piece by piece. The page works without the script.
 */
export const SCRIPT = `
${HASHES}
for (const time of document.querySelectorAll('time')) {
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time.dateTime));
}
for (const copy of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset.copy);
    const said = copy.nextElementSibling;
    said.textContent = copy.dataset.said;
    setTimeout(() => { said.textContent = ''; }, 4000);
  });
}
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => {
    const button = form.querySelector('button');
    setTimeout(() => { button.disabled = true; }, 0);
    setTimeout(() => { button.disabled = false; }, 4000);
  });
}
const check = document.querySelector('[data-check]');
if (check) {
  const { check: wanted, checking, same, other, unread } = check.dataset;
  const said = check.querySelector('[role=status]');
  const input = check.querySelector('input');
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  let current;
  check.hidden = false;
  input.addEventListener('change', async () => {
    const file = input.files[0];
    current = file;
    if (!file) {
      said.textContent = '';
      return;
    }
    try {
      const hash = hashes.sha256.create();
      const size = 1 << 20;
      for (let at = 0; at < file.size; at += size) {
        hash.update(new Uint8Array(await file.slice(at, at + size).arrayBuffer()));
        if (current !== file) return;
        if (at % (size * 64) === 0) said.textContent = checking + ' ' + percent.format(at / file.size);
      }
      const found = Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
      said.textContent = found === wanted ? same : other;
    } catch {
      said.textContent = unread;
    }
  });
}
`;
