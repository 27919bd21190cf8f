/**
 * Enhancements where scripts may run: the end in the visitor's time zone, a button that copies the digest, and a
 * download button that ignores a double click. The page works without the script.
 */
export const SCRIPT = `
for (const time of document.querySelectorAll('time')) {
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time.dateTime));
}
const copy = document.querySelector('[data-copy]');
if (copy && navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy.dataset.copy);
    const said = document.querySelector('[role=status]');
    said.textContent = copy.dataset.said;
    setTimeout(() => { said.textContent = ''; }, 4000);
  });
}
const form = document.querySelector('form');
form?.addEventListener('submit', () => {
  const button = form.querySelector('button');
  setTimeout(() => { button.disabled = true; }, 0);
  setTimeout(() => { button.disabled = false; }, 4000);
});
`;
