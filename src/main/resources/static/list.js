/*
 * Keys for the list of a register, the numbers beside its filter, and a guard against sending twice. All of it works without this script, by pointer
 * and by the link [data-counts].
 */
'use strict';

const words = document.getElementById('words');
const help = document.getElementById('keys');
const rows = [...document.querySelectorAll('.list tbody tr')];

const writing = (target) => target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog');

function move(steps) {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[at < 0 ? (steps > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + steps))];
  row?.querySelector('th a').focus();
}

function choose() {
  rows.find((row) => row.contains(document.activeElement))?.querySelector('input[name=chosen]')?.click();
}

/* By the place of a key where it has a letter, so that it works on a Russian keyboard too. */
const keys = {
  KeyJ: () => move(1),
  KeyK: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  KeyX: choose,
};

document.addEventListener('keydown', (press) => {
  if (press.ctrlKey || press.altKey || press.metaKey || writing(press.target)) {
    return;
  }
  if (press.key === '/' || press.key === '.' && press.code === 'Slash') {
    press.preventDefault();
    words.select();
    words.focus();
  } else if (press.key === '?' || press.key === ',' && press.code === 'Slash' && press.shiftKey) {
    press.preventDefault();
    help.showModal();
  } else if (keys[press.code] && !press.shiftKey) {
    const arrow = press.code.startsWith('Arrow');
    if (!arrow || rows.some((row) => row.contains(document.activeElement))) {
      press.preventDefault();
      keys[press.code]();
    }
  }
});

const counts = document.querySelector('[data-counts]');
let counted = false;

async function count() {
  if (counted || !counts) {
    return;
  }
  counted = true;
  try {
    const answer = await fetch(counts.href);
    if (!answer.ok || answer.redirected) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const number of page.querySelectorAll('[data-count]')) {
      const here = document.querySelector(`[data-count="${CSS.escape(number.dataset.count)}"]`);
      if (here) {
        here.textContent = number.textContent;
      }
    }
    counts.hidden = true;
  } catch {
    counted = false; // the link is still there
  }
}

const filter = counts?.closest('details');
filter?.addEventListener('toggle', () => filter.open && count());
if (filter?.open || document.querySelector('.views [data-count]')) {
  count();
}

for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (submission) => {
    if (form.dataset.sent) {
      submission.preventDefault();
    }
    form.dataset.sent = 'true';
  });
}
/* Back by the browser's own button: the forms can be sent again. */
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent));
