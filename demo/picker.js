/** A list from which items are picked and put in order, by pointer and by keyboard. */

/** More rows than this, and a list is no help; the ids can still be written into the address or the tag. */
const MOST = 200;

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/**
 * @param {{
 *   label: string,
 *   say: (sentence: string) => void,
 *   onChange: (ids: string) => void,
 * }} options `say` speaks to screen readers; `onChange` gets ids separated by spaces, empty for all in the dossier's order
 */
export function makePicker({ label, say, onChange }) {
  const list = make('ul', { className: 'choices' });
  const all = make('button', { type: 'button', className: 'link', textContent: 'All, in the dossier’s order' });
  const rest = make('p', { className: 'hint', hidden: true });
  const root = make('fieldset', { className: 'picker' }, make('legend', { textContent: label }), list, rest, make('p', { className: 'hint' }, all));
  /** @type {{ id: string, label: string }[]} */
  let choices = [];
  /** @type {string[]} */
  let chosen = [];

  const nameOf = (id) => choices.find((choice) => choice.id === id)?.label ?? id;
  const change = (ids) => onChange(ids.length === choices.length && ids.every((id, i) => id === choices[i].id) ? '' : ids.join(' '));

  function move(id, by) {
    const from = chosen.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= chosen.length) return;
    change(chosen.with(from, chosen[to]).with(to, id));
    say(`${nameOf(id)}: ${to + 1} of ${chosen.length}.`);
  }

  function row({ id, label }) {
    const at = chosen.indexOf(id);
    const isChosen = at >= 0;
    // With nothing picked a widget shows everything, so the last one stays.
    const box = make('input', { type: 'checkbox', value: id, checked: isChosen, disabled: isChosen && chosen.length === 1 });
    const line = make('li', { title: id }, make('label', {}, box, make('bdi', { textContent: label })));
    line.dataset.id = id;
    if (isChosen) {
      for (const [by, sign, words, isEnd] of [[-1, '↑', 'Up', at === 0], [1, '↓', 'Down', at === chosen.length - 1]]) {
        const button = make('button', { type: 'button', className: 'move', textContent: sign, disabled: isEnd, value: String(by) });
        button.ariaLabel = `${words}: ${label}`;
        line.append(button);
      }
    }
    return line;
  }

  function show(newChoices, ids) {
    const { id, value, type } = focused();
    choices = newChoices;
    const known = ids.filter((one) => choices.some((choice) => choice.id === one));
    chosen = ids.length ? known : choices.map((choice) => choice.id);
    const others = choices.filter((choice) => !chosen.includes(choice.id));
    const rows = [...chosen.map((one) => choices.find((choice) => choice.id === one)), ...others];
    list.replaceChildren(...rows.slice(0, MOST).map(row));
    rest.hidden = rows.length <= MOST;
    rest.textContent = `And ${rows.length - MOST} more.`;
    all.hidden = !ids.length;
    root.hidden = !choices.length;
    // The rows are new; whoever moves through them by keyboard stays where they were.
    const line = id && list.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (!line) return;
    const same = type === 'checkbox' ? line.querySelector('input') : line.querySelector(`button[value="${value}"]`);
    const target = same && !same.disabled ? same : line.querySelector('button:enabled, input:enabled');
    target?.focus();
  }

  const focused = () => {
    const { activeElement } = document;
    if (!list.contains(activeElement)) return {};
    return { id: activeElement.closest('li').dataset.id, value: activeElement.value, type: activeElement.type };
  };

  list.addEventListener('change', ({ target }) => {
    change(target.checked ? [...chosen, target.value] : chosen.filter((id) => id !== target.value));
  });
  list.addEventListener('click', ({ target }) => {
    if (target.matches('.move')) move(target.closest('li').dataset.id, Number(target.value));
  });
  list.addEventListener('keydown', (event) => {
    const by = event.altKey && { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    move(event.target.closest('li').dataset.id, by);
  });
  all.addEventListener('click', () => {
    onChange('');
    list.querySelector('input:enabled, button:enabled')?.focus();
  });

  return { root, show };
}
