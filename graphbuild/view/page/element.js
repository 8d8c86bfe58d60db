// Making elements: strings become text, never markup.

/** An element with attributes of ours and children. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

/** New content for an element; a reader whose focus was inside stays there. */
function refill(element, ...children) {
  const inside = element.contains(document.activeElement) && document.activeElement !== element;
  const { id } = document.activeElement;
  element.replaceChildren(...children.filter(Boolean));
  if (!inside) return;
  const again = id && document.getElementById(id);
  (again || element).focus({ preventScroll: true });
}

function icon(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

const POINTS = {
  dot: null, square: '2,2 14,2 14,14 2,14', triangle: '8,1.5 15,14 1,14', diamond: '8,0.5 15.5,8 8,15.5 0.5,8',
  star: '8,0.5 10.1,5.6 15.6,6 11.4,9.6 12.7,15 8,12.1 3.3,15 4.6,9.6 0.4,6 5.9,5.6',
  hexagon: '8,0.5 14.6,4.2 14.6,11.8 8,15.5 1.4,11.8 1.4,4.2',
};

/** The shape and colour of a label, as in the drawing. */
function swatch(label) {
  const look = data.labels.find((known) => known.name === label);
  const points = POINTS[look.shape];
  const shape = icon(points ? 'polygon' : 'circle', { ...(points ? { points } : { cx: '8', cy: '8', r: '7' }), fill: look.colour });
  return icon('svg', { class: 'swatch', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, shape);
}

/** A button that goes to a node. */
function nodeButton(i) {
  return make('button', { type: 'button', class: 'plain', dir: 'auto', onclick: () => goTo(i) }, data.nodes[i].name);
}
