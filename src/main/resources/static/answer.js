/*
 * A questionnaire while it is filled in. A question with [data-waits-for] stands there only as long as that field has one of [data-waits-on]; ranked
 * things get buttons that move them up and down. Without this script the question says itself when it applies, and places are chosen from lists.
 */
'use strict';

for (const form of document.querySelectorAll('form.answering')) {
  const waiting = [...form.querySelectorAll('[data-waits-for]')];

  /* In the order of the page: what is hidden itself decides nothing. */
  function show() {
    for (const question of waiting) {
      const fields = [...form.querySelectorAll(`[name="${CSS.escape(question.dataset.waitsFor)}"]`)];
      const values = fields
        .filter((field) => !field.closest('[hidden]') && (!['radio', 'checkbox'].includes(field.type) || field.checked))
        .map((field) => field.value);
      question.hidden = !question.dataset.waitsOn.split(' ').some((value) => values.includes(value));
    }
  }

  for (const hint of form.querySelectorAll('[data-waiting]')) {
    hint.hidden = true;
  }
  form.addEventListener('change', show);
  show();

  for (const list of new Set([...form.querySelectorAll('.ranked')].map((row) => row.parentElement))) {
    rank(list);
  }
}

function rank(list) {
  const rows = [...list.querySelectorAll('.ranked')];
  const select = (row) => row.querySelector('select');
  const place = (row) => Number(select(row).value) || Infinity;

  /* Those with a place first, the others as they stood. */
  function sort() {
    const focused = document.activeElement;
    list.append(...[...rows].sort((one, other) => place(one) - place(other) || rows.indexOf(one) - rows.indexOf(other)));
    focused.focus();
  }

  function move(row, steps) {
    const others = rows.filter((other) => other !== row);
    const placed = others.filter((other) => place(other) !== Infinity).sort((one, other) => place(one) - place(other));
    const from = place(row) === Infinity ? placed.length + (steps < 0 ? 1 : 0) : placed.filter((other) => place(other) < place(row)).length;
    placed.splice(Math.max(0, Math.min(placed.length, from + steps)), 0, row);
    placed.forEach((one, at) => {
      select(one).value = at + 1;
    });
    sort();
    select(row).dispatchEvent(new Event('change', { bubbles: true }));
  }

  for (const row of rows) {
    for (const [steps, sign, words] of [[-1, '↑', row.dataset.up], [1, '↓', row.dataset.down]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-outline-secondary';
      button.textContent = sign;
      button.setAttribute('aria-label', words);
      button.addEventListener('click', () => move(row, steps));
      row.append(button);
    }
  }
  list.addEventListener('change', (change) => change.target.matches('.ranked select') && sort());
  sort();
}
