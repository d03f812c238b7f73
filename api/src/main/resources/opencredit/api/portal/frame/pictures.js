// Draws the tables of a page: every column marked data-series becomes a picture above its table, which stays, so that
// nothing is said only in a picture. The engine is fetched when the first of them comes into view, or when the page has
// come to rest: a picture that was never in view would be missing on paper. Each can be taken away with its title, what
// it leaves out, and where it is from.
(() => {
  'use strict';

  const MOST_BARS = 15;
  const LOCALE = document.documentElement.lang;
  const CHINESE = LOCALE.startsWith('zh');
  const exact = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 });
  const MOST_DIGITS = 1e5; // beyond, nobody reads them beside a bar
  const REST_MILLISECONDS = 2000; // after the page has loaded
  const TAKEN_WIDTH = 960, TAKEN_HEIGHT = 480; // pixels, of a picture that is taken away
  const CHOSEN = ['by', 'dataset', 'region', 'state', 'from', 'to', 'answer', 'kind', 'lang']; // parameters whose values are chosen, not typed
  const waiting = new Set(); // what draws a picture that is not drawn yet
  let engine;

  for (const table of document.querySelectorAll('table[data-picture=funnel]')) {
    const one = funnel(table);
    if (one.points.length > 0) {
      place(table, one);
    }
  }

  for (const table of document.querySelectorAll('table[data-picture]:not([data-picture=funnel])')) {
    const series = [...table.querySelectorAll('thead th')].flatMap((head, column) =>
      head.hasAttribute('data-series') ? [read(table, head, column)] : []);
    for (const one of series.filter((each) => each.rows.length > 1 && each.rows.some((row) => row.value > 0))) {
      place(table, one);
    }
  }
  if (location.hash) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView(); // it was not there yet when the browser looked
  }
  window.addEventListener('load', () => setTimeout(() => waiting.forEach((drawNow) => drawNow()), REST_MILLISECONDS));

  function read(table, head, column) {
    const rows = [...table.tBodies[0].rows].map((row) => ({
      key: row.cells[0].querySelector('data').value,
      label: row.cells[0].textContent.trim(),
      value: Number(row.cells[column].querySelector('data')?.value ?? 0), // what is not stated has no bar
    }));
    const isTime = table.dataset.picture === 'time';
    const name = head.textContent.trim();
    return {
      name,
      title: head.dataset.series || `${table.caption.textContent.trim()} · ${name}`,
      id: `${table.dataset.name || 'table'}-picture-${column}`,
      after: Number(table.dataset.leftOut || 0), // rows of which the table says nothing
      isTime,
      rows: isTime ? withoutGaps(rows) : rows,
    };
  }

  // a point for each row: how much it is of, and its rate; the limits stand in a table of their own
  function funnel(table) {
    const heads = [...table.tHead.rows[0].cells];
    const [volume, rate] = ['volume', 'rate'].map((role) => heads.findIndex((head) => head.dataset.role === role));
    const points = [...table.tBodies[0].rows].flatMap((row) => {
      const [x, y] = [volume, rate].map((column) => row.cells[column].querySelector('data'));
      return x === null || y === null ? []
        : [{ label: row.cells[0].querySelector('.name').textContent.trim(), x: Number(x.value), y: Number(y.value), verdict: row.dataset.verdict ?? '' }];
    });
    const limits = [...document.getElementById(table.dataset.limits).tBodies[0].rows].map((row) =>
      [...row.cells].map((cell) => Number(cell.querySelector('data').value)));
    return {
      isFunnel: true, points, limits, target: Number(table.dataset.target),
      title: table.dataset.title || table.caption.textContent.trim(), id: `${table.dataset.name || 'table'}-picture`,
      missing: table.tBodies[0].rows.length - points.length,
      name: heads[rate].textContent.trim(), volume: heads[volume].textContent.trim(),
    };
  }

  // a month or year of which the table says nothing had nothing
  function withoutGaps(rows) {
    const known = new Map(rows.map((row) => [row.key, row]));
    const full = [];
    const last = rows.length === 0 ? '' : rows[rows.length - 1].key;
    for (let key = rows.length === 0 ? '' : rows[0].key; key !== '' && key <= last; key = after(key)) {
      full.push(known.get(key) || { key, label: key, value: 0 });
    }
    return full;
  }

  function after(key) {
    const [year, month] = key.split('-').map(Number);
    if (month === undefined) {
      return String(year + 1);
    }
    return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  }

  function place(table, one) {
    const figure = element('figure', 'picture');
    figure.id = one.id;
    const picture = element('div', 'drawn');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', description(table, one));
    picture.style.height = one.isFunnel ? '24rem' : one.isTime ? '17rem' : `${longest(one).length * 1.9 + 3}rem`;
    const name = element('figcaption', 'picture-name', one.title);
    const note = element('p', 'picture-note quiet', leftOut(one));
    figure.append(name, picture, note, taking(table, one));
    table.parentElement.before(figure);
    const drawNow = () => {
      watch.disconnect();
      waiting.delete(drawNow);
      load(table.dataset.engine).then(() => draw(picture, one)).catch(() => figure.remove());
    };
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        drawNow();
      }
    }, { rootMargin: '200px' });
    waiting.add(drawNow);
    watch.observe(picture);
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text || '';
    return made;
  }

  function say(zh, en) {
    return CHINESE ? zh : en;
  }

  // what a reader of the picture alone would not know
  function leftOut(one) {
    if (one.isFunnel) {
      const missing = exact.format(one.missing);
      return one.missing === 0 ? say('图中没有省略。', 'Nothing is left out.')
        : say(`${missing} 个没有可比的数，未画。`, `${missing} without a rate are not drawn.`);
    }
    const drawn = one.isTime ? one.rows : longest(one);
    const positive = one.rows.filter((row) => row.value > 0).length;
    const parts = [];
    if (!one.isTime && positive > drawn.length) {
      const more = exact.format(positive - drawn.length);
      parts.push(say(`图中只有最多的 ${drawn.length} 项，另外 ${more} 项见下表`, `only the ${drawn.length} largest are drawn; the table has the other ${more}`));
    }
    if (!one.isTime && positive < one.rows.length) {
      const none = exact.format(one.rows.length - positive);
      parts.push(say(`${none} 项没有数值，未画`, `${none} without a value are not drawn`));
    }
    if (one.after > 0) {
      const after = exact.format(one.after);
      parts.push(say(`排在后面的 ${after} 项，图和表都未列`, `${after} more stand neither here nor in the table`));
    }
    const said = parts.length === 0 ? say('图中没有省略', 'nothing is left out') : parts.join(say('；', '; '));
    return say(`${said}。`, `${said[0].toUpperCase()}${said.slice(1)}.`);
  }

  // as a file with its title, or as an address
  function taking(table, one) {
    const actions = element('p', 'actions');
    for (const [ending, make] of [['PNG', png], ['SVG', svg]]) {
      const button = element('button', 'take', say(`下载 ${ending}`, `Save as ${ending}`));
      button.type = 'button';
      button.setAttribute('aria-label', `${button.textContent}${say('：', ': ')}${one.title}`);
      button.addEventListener('click', () => load(table.dataset.engine).then(() => save(make(one), one, ending.toLowerCase())));
      actions.append(button, ' ');
    }
    const link = element('a', '', say('本图地址', 'Address of this chart'));
    link.href = `#${one.id}`;
    actions.append(link);
    return actions;
  }

  function save(address, one, ending) {
    const link = element('a', '');
    link.href = address;
    link.download = `${one.title.replace(/[\\/:*?"<>|\s]+/g, '_')}.${ending}`;
    link.click();
  }

  function svg(one) {
    const text = taken(one, { renderer: 'svg', ssr: true }, (chart) => chart.renderToSVGString());
    return URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  }

  function png(one) {
    return taken(one, { renderer: 'canvas' }, (chart) => chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' }));
  }

  function taken(one, how, read) {
    const size = { width: TAKEN_WIDTH, height: one.isTime || one.isFunnel ? TAKEN_HEIGHT : longest(one).length * 30 + 150 };
    const chart = echarts.init(how.ssr ? null : document.createElement('div'), null, { ...how, ...size });
    const option = shape(one, TAKEN_WIDTH);
    const address = addressWithoutTyped();
    chart.setOption({
      ...option,
      backgroundColor: '#fff',
      title: [
        { text: one.title, subtext: leftOut(one), left: 12, top: 8 },
        { text: `${document.title} · ${address}#${one.id}`, left: 12, bottom: 8, textStyle: { fontSize: 12, fontWeight: 'normal', color: '#555', width: TAKEN_WIDTH - 24, overflow: 'truncate' } },
      ],
      grid: { ...option.grid, left: 16, top: 76, bottom: 40 },
    });
    const result = read(chart);
    chart.dispose();
    return result;
  }

  // a picture is passed on: what somebody typed into a search or a filter, a person's name perhaps, is not on it
  function addressWithoutTyped() {
    const address = new URL(location.href);
    address.hash = '';
    for (const name of [...address.searchParams.keys()]) {
      if (!CHOSEN.includes(name)) {
        address.searchParams.delete(name);
      }
    }
    return address.href;
  }

  function description(table, one) {
    if (one.isFunnel) {
      const outside = one.points.filter((point) => point.verdict.startsWith('far')).map((point) => point.label);
      return CHINESE
        ? `漏斗图：${one.name}，按${one.volume}。99.8% 界限之外：${outside.join('、') || '没有'}。数据见下表。`
        : `Funnel plot: ${one.name} by ${one.volume}. Outside the limits of 99.8 %: ${outside.join(', ') || 'nobody'}. The table below has the data.`;
    }
    const most = one.rows.reduce((best, row) => (row.value > best.value ? row : best));
    const caption = table.caption.textContent.trim();
    return CHINESE
      ? `图：${one.title}。${caption}。最多的是${most.label}，${exact.format(most.value)}。数据见下表。`
      : `Chart: ${one.title}. ${caption}. Most: ${most.label}, ${exact.format(most.value)}. The table below has the data.`;
  }

  function load(address) {
    engine ??= new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = done;
      script.onerror = failed; // then the tables say it alone
      document.head.append(script);
    });
    return engine;
  }

  function draw(picture, one) {
    const chart = echarts.init(picture, null, { renderer: 'svg' });
    const fit = () => picture.querySelector('svg').setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    chart.setOption(shape(one, picture.clientWidth));
    fit(); // on paper it is as wide as the paper
    new ResizeObserver(() => {
      if (!window.matchMedia('print').matches) {
        chart.resize();
        fit();
      }
    }).observe(picture);
  }

  function shape(one, width) {
    return one.isFunnel ? cloud(one) : one.isTime ? columns(one) : bars(one, width);
  }

  function common(one) {
    const size = 0.8 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    return {
      animation: false, // still for everybody: nothing here is told by movement
      color: ['#1d5c8c'],
      textStyle: { fontSize: size, color: '#2b3440', fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: size * 5, top: size, bottom: 4, containLabel: true },
    };
  }

  // the engine draws the first row lowest
  function longest(one) {
    return one.rows.filter((row) => row.value > 0)
      .sort((a, b) => b.value - a.value).slice(0, MOST_BARS).reverse();
  }

  function numbers(size) {
    return { type: 'value', axisLabel: { fontSize: size, formatter: (value) => short.format(value) }, minInterval: 1 };
  }

  function columns(one) {
    const settings = common(one);
    const size = settings.textStyle.fontSize;
    return {
      ...settings,
      grid: { ...settings.grid, right: size },
      xAxis: { type: 'category', data: one.rows.map((row) => row.key), axisLabel: { fontSize: size, hideOverlap: true } },
      yAxis: numbers(size),
      series: [{ type: 'bar', name: one.name, data: one.rows.map((row) => ({ name: row.label, value: row.value })) }],
    };
  }

  function bars(one, width) {
    const rows = longest(one);
    const settings = common(one);
    const size = settings.textStyle.fontSize;
    return {
      ...settings,
      xAxis: { type: 'value', show: false }, // each bar has its number
      yAxis: {
        type: 'category',
        data: rows.map((row) => row.label),
        axisTick: { show: false },
        axisLabel: { fontSize: size, width: width * 0.35, overflow: 'truncate' },
      },
      series: [{
        type: 'bar',
        name: one.name,
        data: rows.map((row) => row.value),
        label: { show: true, position: 'right', fontSize: size, formatter: (point) => (point.value < MOST_DIGITS ? exact : short).format(point.value) },
      }],
    };
  }

  // colour and shape say the same: who is outside, who is within, who is not judged
  const MARKS = [
    { is: (verdict) => verdict.startsWith('far'), symbol: 'diamond', color: '#a3281f', size: 13, named: true },
    { is: (verdict) => verdict === 'above' || verdict === 'below', symbol: 'triangle', color: '#8a5a00', size: 11, named: true },
    { is: (verdict) => verdict === 'within', symbol: 'circle', color: '#1d5c8c', size: 8, named: false },
    { is: (verdict) => verdict === '', symbol: 'emptyCircle', color: '#5b6673', size: 7, named: false },
  ];

  function cloud(one) {
    const settings = common(one);
    const size = settings.textStyle.fontSize;
    const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
    const most = one.points.reduce((top, point) => Math.max(top, point.y), one.target * 2);
    const line = (column, type) => ({
      type: 'line', showSymbol: false, silent: true,
      lineStyle: { type, color: '#5b6673', width: 1 },
      data: one.limits.map((limit) => [limit[0], limit[column]]),
    });
    const largest = one.limits[one.limits.length - 1][0];
    const target = {
      type: 'line', showSymbol: false, silent: true, lineStyle: { color: '#2b3440', width: 1 },
      data: [[0, one.target], [largest, one.target]],
    };
    const points = MARKS.map((mark) => ({
      type: 'line', symbol: mark.symbol, symbolSize: mark.size, showSymbol: true, showAllSymbol: true,
      lineStyle: { opacity: 0 }, itemStyle: { color: mark.color },
      label: { show: mark.named, position: 'right', fontSize: size, formatter: (point) => point.name },
      labelLayout: { hideOverlap: true },
      data: one.points.filter((point) => mark.is(point.verdict)).map((point) => ({ name: point.label, value: [point.x, point.y] })),
    }));
    return {
      ...settings,
      xAxis: { ...numbers(size), name: one.volume, nameLocation: 'middle', nameGap: size * 2 },
      yAxis: {
        type: 'value', min: 0, max: Math.min(1, Math.ceil(most * 10) / 10),
        axisLabel: { fontSize: size, formatter: (value) => percent.format(value) },
      },
      grid: { ...settings.grid, bottom: size * 2 },
      series: [line(1, 'dotted'), line(2, 'dashed'), line(3, 'dashed'), line(4, 'dotted'), target, ...points],
    };
  }
})();
