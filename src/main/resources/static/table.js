/*
 * The table of a round of matching: somebody is dragged by the handle into the row of somebody else, is pinned there, and the rest is matched anew
 * around the pin. By keyboard and without this script the same is done on the page of alternatives.
 */
'use strict';

const form = document.querySelector('form[data-rows]');
let dragged = null;
let sent = false;

function furnish(held) {
  const handle = held.querySelector('.handle');
  handle.hidden = false;
  handle.addEventListener('pointerdown', () => { held.draggable = true; });
  handle.addEventListener('pointerup', () => { held.draggable = false; });
  held.addEventListener('dragstart', (drag) => {
    dragged = held;
    drag.dataTransfer.effectAllowed = 'move';
    drag.dataTransfer.setData('text/plain', '');
    held.classList.add('dragged');
  });
  held.addEventListener('dragend', () => {
    held.draggable = false;
    held.classList.remove('dragged');
    unmark();
    dragged = null;
  });
}

const unmark = () => form.querySelectorAll('.into').forEach((row) => row.classList.remove('into'));

const mayTake = (row) => dragged && !sent && !row.contains(dragged);

function pin(row) {
  sent = true;
  form.setAttribute('aria-busy', 'true');
  const pair = form.dataset.rows === 'MENTEE' ? [row.dataset.card, dragged.dataset.held] : [dragged.dataset.held, row.dataset.card];
  for (const [name, value] of [['pair', pair.join(',')], ['again', 'true']]) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    field.dataset.dragged = '';
    form.append(field);
  }
  form.submit();
}

if (form) {
  form.addEventListener('submit', (submission) => {
    if (sent) {
      submission.preventDefault();
    }
  });
  // back by the browser's own button: the form can be sent again
  window.addEventListener('pageshow', () => {
    sent = false;
    form.removeAttribute('aria-busy');
    form.querySelectorAll('input[data-dragged]').forEach((field) => field.remove());
  });
  document.querySelectorAll('[data-held]').forEach(furnish);
  document.querySelectorAll('[data-dragging]').forEach((hint) => { hint.hidden = false; });
  for (const row of form.querySelectorAll('tr[data-card]')) {
    row.addEventListener('dragover', (drag) => {
      if (mayTake(row)) {
        drag.preventDefault();
        unmark();
        row.classList.add('into');
      }
    });
    row.addEventListener('drop', (drop) => {
      if (mayTake(row)) {
        drop.preventDefault();
        pin(row);
      }
    });
  }
}
