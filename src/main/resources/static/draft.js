/*
 * Saves a form on the server while somebody fills it in: at each choice, and after a pause in writing. Nothing is kept in the browser.
 * <form data-draft="address"> takes the same fields as the form itself; the answer is one line for [data-draft-status]. Its other words stand in
 * data-draft-offline and -failed. Without this script the form has a button for it.
 */
'use strict';

const PAUSE = 1500;
const AGAIN = 15000;

for (const form of document.querySelectorAll('form[data-draft]')) {
  const status = form.querySelector('[data-draft-status]');
  let timer;
  let saving = null;
  let unsaved = false;
  let sent = false;

  const saveIn = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };

  const changed = (pause) => {
    unsaved = true;
    saveIn(pause);
  };

  async function save() {
    clearTimeout(timer);
    if (saving || sent || !unsaved) {
      return;
    }
    saving = new AbortController();
    unsaved = false;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST',
        headers: { 'X-Draft': 'script' },
        body: new URLSearchParams(new FormData(form)),
        redirect: 'manual',
        signal: saving.signal,
      });
      if (answer.status >= 500) {
        throw new Error(answer.statusText);
      }
      await tell(answer);
      saveIn(PAUSE);
    } catch {
      unsaved = true;
      if (!sent) {
        status.textContent = form.dataset.draftOffline;
        saveIn(AGAIN);
      }
    } finally {
      saving = null;
    }
  }

  /* Saved, refused with a reason, or something that a line of ours does not explain: signed out, a broken server. */
  async function tell(answer) {
    const ours = [200, 409, 422].includes(answer.status) && answer.headers.get('Content-Type')?.startsWith('text/plain');
    status.textContent = ours ? await answer.text() : form.dataset.draftFailed;
  }

  form.addEventListener('change', () => changed(0));
  form.addEventListener('input', () => changed(PAUSE));
  form.addEventListener('submit', () => {
    sent = true;
    clearTimeout(timer);
    saving?.abort();
  });
  /* Back by the browser's own button: the page goes on where it was left. */
  addEventListener('pageshow', () => {
    sent = false;
  });
  addEventListener('online', () => saveIn(0));
}
