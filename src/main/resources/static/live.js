/*
 * What an open page shows of something that goes on: [data-live] holds the address of the same piece as it is now, and of the next one none when it is
 * over. It is fetched while somebody can see it, for two hours at most, or a page left open would never be signed out. Where a list beside it has
 * become old, [data-live-stale] offers to load it anew: rows do not go from under whoever is about to press in them.
 */
'use strict';

const EVERY = 20_000;
const MOST = 360;

let fetched = 0;
let last = Date.now();
let busy = false;

async function refresh() {
  const piece = document.querySelector('[data-live]');
  if (!piece || document.hidden || busy || fetched >= MOST || Date.now() - last < EVERY) {
    return;
  }
  busy = true;
  last = Date.now();
  fetched++;
  try {
    const answer = await fetch(piece.dataset.live, { headers: { 'HX-Request': 'true' }, redirect: 'manual' });
    if (answer.ok) {
      replace(piece, await answer.text());
    } else if (answer.status < 500) { // signed out, too: a redirect has no status here
      piece.removeAttribute('data-live');
    }
  } catch {
    // no network: the next time
  } finally {
    busy = false;
  }
}

/** Focus and place stay where they are. */
function replace(piece, html) {
  const now = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!now || now.outerHTML === piece.outerHTML) {
    return;
  }
  const focused = piece.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  const top = window.scrollY;
  if (now.dataset.answered !== piece.dataset.answered) {
    document.querySelectorAll('[data-live-stale]').forEach((stale) => { stale.hidden = false; });
  }
  piece.replaceWith(now);
  if (focused) {
    [...now.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus({ preventScroll: true });
  }
  window.scrollTo({ top, behavior: 'instant' });
}

setInterval(refresh, 1_000);
