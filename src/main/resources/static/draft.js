/*
 * Saves a form on the server while somebody fills it in: at each choice, and after a pause in writing. Nothing is kept in the browser.
 * <form data-draft="address"> takes the same fields as the form itself; the answer is one line for [data-draft-status]. Its other words stand in
 * data-draft-offline, -failed and -unsent. Without this script the form has a button for it. Needs reach.js before it.
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
  let held = false;
  let renewed = false;

  const saveIn = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };

  const changed = (pause) => {
    unsaved = true;
    renewed = false;
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
      if (answer.status === 403 && !renewed) {
        renewed = true;
        unsaved = true;
        if (await renewTokens()) {
          saveIn(0);
          return;
        }
      }
      held = false;
      await tell(answer);
      saveIn(PAUSE);
    } catch {
      unsaved = true;
      if (!sent) {
        status.textContent = held ? form.dataset.draftUnsent : form.dataset.draftOffline;
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
    if (ours) {
      renewed = false;
    } else {
      unsaved = true;
      clearTimeout(timer);
    }
  }

  /* Whoever signed out and in again in another tab has a new token; this page, read once more, holds it. */
  async function renewTokens() {
    const page = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name="_csrf"]');
    if (page.redirected || !fresh) {
      return false;
    }
    for (const token of document.querySelectorAll('input[name="_csrf"]')) {
      token.value = fresh.value;
    }
    return true;
  }

  const again = () => {
    renewed = false;
    saveIn(0);
  };

  form.addEventListener('change', () => changed(0));
  form.addEventListener('input', () => changed(PAUSE));
  holdBack(form, () => {
    unsaved = true;
    held = true;
    status.textContent = form.dataset.draftUnsent;
    saveIn(AGAIN);
  });
  form.addEventListener('submit', (submission) => {
    if (submission.defaultPrevented) {
      return;
    }
    sent = true;
    clearTimeout(timer);
    saving?.abort();
  });
  /* What the pause has not saved yet, or is on its way, goes on after the page is closed; longer texts than a browser takes along stay as they were. */
  addEventListener('pagehide', () => {
    if ((unsaved || saving) && !sent) {
      clearTimeout(timer);
      saving?.abort();
      const body = new URLSearchParams(new FormData(form));
      fetch(form.dataset.draft, { method: 'POST', headers: { 'X-Draft': 'script' }, body, redirect: 'manual', keepalive: true }).catch(() => {});
    }
  });
  /* Back by the browser's own button: the page goes on where it was left. */
  addEventListener('pageshow', () => {
    if (sent) {
      sent = false;
      changed(0);
    }
  });
  addEventListener('online', again);
  addEventListener('focus', again);
}
