/*
 * Holds a form back while the server does not answer, so that what was filled in is not lost to the browser's own page about the lost connection: a
 * network without internet looks like one from here. <form data-unsent="what to say"> tells it in its [data-unsent-status]; draft.js has words of its own.
 * Nothing is kept in the browser.
 */
'use strict';

const PROBE = document.currentScript.src;
const PATIENCE = 15000;

async function reachable() {
  const waited = new AbortController();
  const timer = setTimeout(() => waited.abort(), PATIENCE);
  try {
    /* whatever a school's network says to such a question, it was asked; a proxy whose server is away says 502 or the like */
    return (await fetch(PROBE, { method: 'HEAD', cache: 'no-store', signal: waited.signal })).status < 500;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/* Sends the form by its own button when the server has answered, else says so. A browser that cannot do that sends as ever. */
function holdBack(form, say) {
  if (!form.requestSubmit) {
    return;
  }
  let trying = false;
  let through = false;

  form.addEventListener('submit', async (submission) => {
    if (through) {
      through = false;
      return;
    }
    submission.preventDefault();
    if (trying) {
      return;
    }
    trying = true;
    form.setAttribute('aria-busy', 'true');
    const reached = navigator.onLine && (await reachable());
    form.removeAttribute('aria-busy');
    trying = false;
    if (reached) {
      through = true;
      form.requestSubmit(submission.submitter);
    } else {
      say();
    }
  });
}

for (const form of document.querySelectorAll('form[data-unsent]')) {
  holdBack(form, () => {
    form.querySelector('[data-unsent-status]').textContent = form.dataset.unsent;
  });
}
