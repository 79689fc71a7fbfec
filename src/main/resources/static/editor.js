/*
 * The editor of a questionnaire without leaving the page: a part is moved by its buttons, or dragged by its handle; what was moved keeps the focus, and
 * the line of status says where it is now. Without this script the same forms are sent as any other.
 */
'use strict';

const said = document.getElementById('said');
let editor = document.getElementById('editor');
let dragged = null;
let moving = false;

/* The server's answer takes the place of the editor; what the script cannot explain (a conflict, a lost session) is shown as a page. */
async function move(form) {
  if (moving) {
    return null;
  }
  moving = true;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = fresh.getElementById('editor');
    if (!answer.ok || !now) {
      form.submit();
      return null;
    }
    document.querySelector('.notices')?.remove();
    const notices = fresh.querySelector('.notices');
    if (notices) {
      document.querySelector('.content').prepend(notices);
    }
    now.querySelectorAll('[autofocus]').forEach((one) => one.removeAttribute('autofocus'));
    editor.replaceWith(now);
    editor = now;
    furnish();
    return now;
  } catch {
    form.submit();
    return null;
  } finally {
    moving = false;
  }
}

function tell(key) {
  const part = editor.querySelector(`[data-question="${CSS.escape(key)}"]`);
  const heading = editor.querySelector(`[data-section="${CSS.escape(key)}"] h2`);
  said.textContent = part ? part.dataset.says : heading ? heading.textContent : '';
}

/* The button that was pressed, or its neighbour where it leads no farther. */
function focus(id, key) {
  const pressed = id && document.getElementById(id);
  const other = id && document.getElementById(id.startsWith('up-') ? id.replace('up-', 'down-') : id.replace('down-', 'up-'));
  const target = pressed && !pressed.disabled ? pressed : other && !other.disabled ? other : document.getElementById(`question-${key}`) ?? document.getElementById(`heading-${key}`);
  target?.focus();
}

const keyOf = (element) => element.closest('[data-question]')?.dataset.question ?? element.closest('[data-section]')?.dataset.section;

document.addEventListener('submit', async (submission) => {
  const form = submission.target;
  if (!form.matches('form[data-move]')) {
    return;
  }
  submission.preventDefault();
  const key = keyOf(form);
  const id = submission.submitter?.id;
  if (await move(form)) {
    focus(id, key);
    tell(key);
  }
});

/* A question is dragged to a place in any section, a section to a place among the others. */
function furnish() {
  for (const part of editor.querySelectorAll('.line[data-question], .part[data-section]')) {
    const handle = part.querySelector(':scope > .handle, :scope > .part-top > .handle');
    if (!handle) {
      continue;
    }
    handle.hidden = false;
    handle.addEventListener('pointerdown', () => { part.draggable = true; });
    handle.addEventListener('pointerup', () => { part.draggable = false; });
    part.addEventListener('dragstart', (drag) => {
      if (dragged) {
        return;
      }
      dragged = part;
      drag.dataTransfer.effectAllowed = 'move';
      drag.dataTransfer.setData('text/plain', keyOf(part));
      part.classList.add('dragged');
    });
    part.addEventListener('dragend', () => {
      part.draggable = false;
      part.classList.remove('dragged');
      unmark();
      dragged = null;
    });
  }
  for (const section of editor.querySelectorAll('.part')) {
    section.addEventListener('dragover', (drag) => {
      if (dragged) {
        drag.preventDefault();
        unmark();
        const before = below(section, drag.clientY);
        (before ?? lastBefore(section)).classList.add(before ? 'before-here' : 'at-the-end');
      }
    });
    section.addEventListener('drop', (drop) => {
      if (dragged) {
        drop.preventDefault();
        dropInto(section, below(section, drop.clientY));
      }
    });
  }
}

const isSection = (part) => part.matches('.part');

/* Among which the dragged one is put when it is dropped on a section. */
const others = (section) => [...(isSection(dragged) ? editor.querySelectorAll('.part[data-section]') : section.querySelectorAll('.line[data-question]'))]
  .filter((one) => one !== dragged);

const lastBefore = (section) => isSection(dragged) ? others(section).at(-1) ?? section : section.querySelector('.lines');

/* The first whose middle is below the pointer; undefined for the end. */
function below(section, y) {
  return others(section).find((one) => {
    const box = one.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
}

const unmark = () => editor.querySelectorAll('.before-here, .at-the-end').forEach((one) => one.classList.remove('before-here', 'at-the-end'));

async function dropInto(section, before) {
  const key = keyOf(dragged);
  const form = dragged.querySelector('form[data-move]');
  const place = before ? others(section).indexOf(before) : others(section).length;
  form.elements.place.value = isSection(dragged) ? place : `${section.dataset.section}.${place}`;
  form.elements.by.value = 'dragging';
  if (await move(form)) {
    focus(null, key);
    tell(key);
  }
}

if (editor) {
  furnish();
}
