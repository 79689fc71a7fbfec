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
  const target = pressed && !pressed.disabled ? pressed : other && !other.disabled ? other : document.getElementById(`question-${key}`);
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

function furnish() {
  for (const line of editor.querySelectorAll('.line[data-question]')) {
    const handle = line.querySelector('.handle');
    handle.hidden = false;
    handle.addEventListener('pointerdown', () => { line.draggable = true; });
    handle.addEventListener('pointerup', () => { line.draggable = false; });
    line.addEventListener('dragstart', (drag) => {
      dragged = line;
      drag.dataTransfer.effectAllowed = 'move';
      drag.dataTransfer.setData('text/plain', line.dataset.question);
      line.classList.add('dragged');
    });
    line.addEventListener('dragend', () => {
      line.draggable = false;
      line.classList.remove('dragged');
      unmark();
      dragged = null;
    });
  }
  for (const part of editor.querySelectorAll('.part')) {
    part.addEventListener('dragover', (drag) => {
      if (dragged) {
        drag.preventDefault();
        unmark();
        const before = lineBelow(part, drag.clientY);
        (before ?? part.querySelector('.lines')).classList.add(before ? 'before-here' : 'at-the-end');
      }
    });
    part.addEventListener('drop', (drop) => {
      if (dragged) {
        drop.preventDefault();
        dropInto(part, lineBelow(part, drop.clientY));
      }
    });
  }
}

const others = (part) => [...part.querySelectorAll('.line[data-question]')].filter((line) => line !== dragged);

/* The first question whose middle is below the pointer; undefined for the end. */
function lineBelow(part, y) {
  return others(part).find((line) => {
    const box = line.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
}

const unmark = () => editor.querySelectorAll('.before-here, .at-the-end').forEach((one) => one.classList.remove('before-here', 'at-the-end'));

async function dropInto(part, before) {
  const key = dragged.dataset.question;
  const form = dragged.querySelector('form[data-move]');
  const place = before ? others(part).indexOf(before) : others(part).length;
  form.elements.place.value = `${part.dataset.section}.${place}`;
  form.elements.by.value = 'dragging';
  if (await move(form)) {
    focus(null, key);
    tell(key);
  }
}

if (editor) {
  furnish();
}
