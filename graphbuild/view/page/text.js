// Numbers, dates and phrases as a reader wants them.

function plural(count, one, many) {
  return count.toLocaleString('en') + ' ' + (count === 1 ? one : many || one + 's');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/** "15 September 2022", "May 2024", "2021" or "15 to 17 March 2023": an ISO day said with its precision. */
function sayDate(first, last, precision) {
  const start = /^(\d{4})-(\d\d)-(\d\d)$/.exec(first || '');
  if (!start) return first || '';
  const month = MONTHS[Number(start[2]) - 1] + ' ' + start[1];
  if (precision === 'year') return start[1];
  if (precision === 'month') return month;
  const day = Number(start[3]) + ' ' + month;
  return last && last !== first ? day + ' to ' + sayDate(last) : day;
}

function phraseOf(fact) {
  return data.relations[fact.type].phrase;
}

function sentenceCase(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}

/** A few things of many: "a, b, c and 4 more". */
function few(names, most) {
  return names.length <= most ? names.join(', ') : names.slice(0, most).join(', ') + ' and ' + plural(names.length - most, 'more', 'more');
}
