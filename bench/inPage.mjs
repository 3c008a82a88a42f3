/**
 * Runs in the page before anything else there, so it may use nothing from outside. Puts on `window.bench`: a promise for
 * each of the `moments`, `paints()`, `arm(kind, argument)`, `answer()`, and, once the page is quiet, `quiet()` and
 * `takeLongTasks()`. `moments`: name → expression. "Painted" is two animation frames after a change; of a moment,
 * when the first frame after it has been handed on to be shown. `busy`: an expression, whether marks are still to come.
 * Times are in ms since the start of the navigation.
 */
export function watchPage({ moments, tooltipOf, busy }) {
  const tooltipText = new Function(`return ${tooltipOf}`);
  const isBusy = new Function(`return ${busy}`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Before a second frame the main thread may run a script for long: of a page that still loads, the first one counts. */
  const handedOn = async () => {
    await frame();
    await scheduler.postTask(() => undefined, { priority: 'user-blocking' });
    return performance.now();
  };
  const longTasks = [];
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ entryTypes: ['longtask'] });

  const reported = [];
  const reports = new PerformanceObserver((list) => reported.push(...list.getEntries()));
  reports.observe({ entryTypes: ['paint', 'largest-contentful-paint', 'layout-shift'] });
  /**
   * What the browser says itself: first contentful paint (W3C Paint Timing) and largest (Largest Contentful Paint), ms, and
   * the sum of all layout shifts that no input has caused (Layout Instability), a score. Null where it says nothing.
   */
  const paints = () => {
    reported.push(...reports.takeRecords());
    const ofType = (type) => reported.filter(({ entryType }) => entryType === type);
    const first = ofType('paint').find(({ name }) => name === 'first-contentful-paint');
    const shifts = ofType('layout-shift').filter(({ hadRecentInput }) => !hadRecentInput);
    return {
      firstPaint: first?.startTime ?? null,
      largestPaint: ofType('largest-contentful-paint').at(-1)?.startTime ?? null,
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
    };
  };

  /** When that of which the expression first becomes true is painted. */
  const firstPainted = (expression) => {
    const isTrue = new Function(`return ${expression}`);
    return new Promise((resolve) => {
      const observer = new MutationObserver(check);
      observer.observe(document, { childList: true, subtree: true, attributes: true });
      const timer = setInterval(check, 8);
      function check() {
        if (!isTrue()) return;
        observer.disconnect();
        clearInterval(timer);
        resolve(handedOn());
      }
    });
  };
  const reached = Object.fromEntries(
    Object.entries(moments).map(([name, expression]) => [name, firstPainted(expression)]),
  );

  /** Listens before the page does: what it listens with may keep an event to itself. */
  let onNext = () => undefined;
  for (const type of ['mousemove', 'click'])
    window.addEventListener(type, (event) => onNext(event), { capture: true });
  const nextEvent = (type) =>
    new Promise((resolve) => {
      onNext = (event) => {
        if (event.type !== type) return;
        onNext = () => undefined;
        resolve(event.timeStamp);
      };
    });

  /**
   * Watches for changes that come late: of the document, or of a canvas that is cleared or drawn anew as pixels. `quiet()` gives
   * when the last of them was painted, or null where none came, once 100 ms have passed without any and no task waits.
   */
  const watchChanges = () => {
    let last = null;
    let changes = 0;
    let waiting = false;
    const note = async () => {
      changes += 1;
      if (waiting) return;
      waiting = true;
      await frame();
      waiting = false;
      await frame();
      last = performance.now();
    };
    const observer = new MutationObserver(() => void note());
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    const canvas = CanvasRenderingContext2D.prototype;
    const { clearRect, putImageData } = canvas;
    canvas.clearRect = function (...box) {
      void note();
      return clearRect.apply(this, box);
    };
    canvas.putImageData = function (...pixels) {
      void note();
      return putImageData.apply(this, pixels);
    };
    const quiet = async () => {
      let seen;
      do {
        seen = changes;
        await new Promise((resolve) => setTimeout(resolve, 100));
        await scheduler.postTask(() => undefined, { priority: 'background' });
      } while (changes !== seen || waiting);
      observer.disconnect();
      Object.assign(canvas, { clearRect, putImageData });
      return last;
    };
    return quiet;
  };

  /**
   * When the next event of a type came, as the browser stamped it, when it was answered, when all marks were painted, and with
   * `toTheEnd` when all that followed later was. Late changes are watched for only after the first, which is not to pay for it.
   */
  const step = async ({ type, toTheEnd }) => {
    const begun = await nextEvent(type);
    await frame();
    const pending = window.benchPending;
    window.benchPending = undefined;
    if (pending) {
      await pending;
      await frame();
    }
    const answered = frame().then(() => performance.now());
    while (isBusy()) await frame();
    const quiet = toTheEnd ? watchChanges() : null;
    await frame();
    const painted = performance.now();
    return {
      begun,
      answered: await answered,
      painted,
      followed: quiet ? ((await quiet()) ?? painted) : null,
    };
  };

  /** As a step, until a tooltip with other words than `before` is painted; `painted` is null where none came in 3 s. */
  const tooltip = async (before) => {
    const begun = await nextEvent('mousemove');
    let words = '';
    do {
      await frame();
      words = tooltipText();
    } while ((words === '' || words === before) && performance.now() < begun + 3000);
    await frame();
    return { words, begun, painted: words === '' || words === before ? null : performance.now() };
  };

  /** Listens first and answers later: an event must not come before the page listens for it. */
  let answer = null;
  const arm = (kind, argument) => {
    answer = kind === 'step' ? step(argument) : tooltip(argument);
  };
  const takeLongTasks = async () => {
    await watchChanges()();
    return longTasks.splice(0);
  };
  const quiet = () => watchChanges()();
  window.bench = { ...reached, paints, arm, answer: () => answer, takeLongTasks, quiet };
}
