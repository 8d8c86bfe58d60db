// When: facts and events over time as a histogram, and the span of it that is shown.

const ISO = /^\d{4}-\d\d-\d\d$/;
const LONGEST_IN_MONTHS = 36;
const spans = data.facts.map(spanOf);
const periods = makePeriods();

/** First and last day of a fact: its own, else its event's, else the time it held; null where nothing dates it. */
function spanOf(fact) {
  if (fact.date) return [fact.date, fact.date_end || fact.date];
  const dated = [nodeAt.get(fact.event), fact.from, fact.to].filter((i) => i !== undefined).map((i) => data.nodes[i]).find((node) => node.date);
  if (dated) return [dated.date, dated.date_end || dated.date];
  return fact.valid_from || fact.valid_to ? [fact.valid_from || '', fact.valid_to || '9999-12-31'] : null;
}

/** Years, or months where all lies within three years: first day, last day, how many facts begin there. */
function makePeriods() {
  const days = spans.filter((span) => span && ISO.test(span[0])).map((span) => span[0]).sort();
  if (!days.length) return [];
  const month = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [first, last] = [month(days[0]), month(days[days.length - 1])];
  const size = last - first < LONGEST_IN_MONTHS ? 1 : 12;
  const start = first - (size === 12 ? first % 12 : 0);
  const counts = new Map();
  days.forEach((day) => {
    const at = start + size * Math.floor((month(day) - start) / size);
    counts.set(at, (counts.get(at) || 0) + 1);
  });
  const list = [];
  for (let at = start; at <= last; at += size) {
    list.push({ since: firstDay(at), until: firstDay(at + size - 1).slice(0, 8) + '31', count: counts.get(at) || 0, yearly: size === 12 });
  }
  return list;
}

function firstDay(month) {
  return String(Math.floor(month / 12)).padStart(4, '0') + '-' + String(month % 12 + 1).padStart(2, '0') + '-01';
}

/** Of the facts that pass, the dated ones in the span, and undated ones between names that those mention. */
function withinTime(open) {
  if (!state.since && !state.until) return open;
  const [since, until] = [state.since || '', state.until || '9999-12-31'];
  const inside = open.map((is, i) => is && spans[i] !== null && spans[i][0] <= until && since <= spans[i][1]);
  const named = new Set(data.facts.filter((_, i) => inside[i]).flatMap((fact) => [fact.from, fact.to]));
  return open.map((is, i) => inside[i] || (is && spans[i] === null && named.has(data.facts[i].from) && named.has(data.facts[i].to)));
}

function buildTime() {
  if (periods.length < 2) return [];
  const last = periods.length - 1;
  const most = Math.max(...periods.map((period) => period.count));
  const bars = periods.map((period, i) => bar(period, i, most));
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  Object.entries({ viewBox: '0 0 ' + periods.length + ' 1', preserveAspectRatio: 'none', class: 'histogram', 'aria-hidden': 'true' })
    .forEach(([name, value]) => svg.setAttribute(name, value));
  svg.append(...bars);
  counters.push(() => bars.forEach((one, i) => one.classList.toggle('in', inSpan(periods[i]))));
  const from = timeSlider('since', 'From', 0, (i) => (i === 0 ? '' : periods[i].since), () => findPeriod('since', 0));
  const to = timeSlider('until', 'To', last, (i) => (i === last ? '' : periods[i].until), () => findPeriod('until', last));
  return [heading('When'), svg, from, to];
}

function bar(period, i, most) {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const height = period.count ? Math.max(period.count / most, 0.04) : 0;
  Object.entries({ x: i + 0.08, width: 0.84, y: 1 - height, height }).forEach(([name, value]) => rect.setAttribute(name, value));
  return rect;
}

function inSpan(period) {
  return period.until >= (state.since || '') && period.since <= (state.until || '9999-12-31');
}

function findPeriod(key, otherwise) {
  const found = periods.findIndex((period) => period[key] === state[key]);
  return found < 0 ? otherwise : found;
}

/** One end of the span; it pushes the other before it. */
function timeSlider(key, name, start, dayOfPeriod, current) {
  const input = make('input', { type: 'range', id: 'time-' + key, min: 0, max: periods.length - 1, step: 1, value: start });
  const value = make('output', { for: 'time-' + key, class: 'count' });
  input.addEventListener('input', () => {
    state[key] = dayOfPeriod(Number(input.value));
    const other = document.getElementById(key === 'since' ? 'time-until' : 'time-since');
    const crossed = key === 'since' ? Number(other.value) < Number(input.value) : Number(other.value) > Number(input.value);
    if (crossed) { other.value = input.value; other.dispatchEvent(new Event('input')); } else refresh();
  });
  counters.push(() => {
    input.value = current();
    const period = periods[current()];
    value.textContent = period.yearly ? period.since.slice(0, 4) : sayDate(period.since, '', 'month');
    input.setAttribute('aria-valuetext', value.textContent);
  });
  return make('div', { class: 'measure' }, make('label', { for: 'time-' + key }, name), value, input);
}
