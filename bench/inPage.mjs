/**
 * Runs in the page before anything else there, so it may use nothing from outside. Puts on `window.bench`:
 * `loaded`, `arm(kind, argument)`, `answer()` and `takeLongTasks()`. "Painted" is two animation frames after a change.
 */
export function watchPage({ isReady, tooltipOf }) {
  const ready = new Function(`return ${isReady}`);
  const tooltipText = new Function(`return ${tooltipOf}`);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = async () => {
    await frame();
    await frame();
    return performance.now();
  };
  const longTasks = [];
  new PerformanceObserver((list) =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ entryTypes: ['longtask'] });

  /** ms from the start of the navigation until all claims are painted. */
  const loaded = new Promise((resolve) => {
    const observer = new MutationObserver(check);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    const timer = setInterval(check, 8);
    function check() {
      if (!ready()) return;
      observer.disconnect();
      clearInterval(timer);
      resolve(painted());
    }
  });

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

  /** ms from the next event of a type, as the browser stamped it, until what it changes is painted. */
  const step = async (type) => {
    const begun = await nextEvent(type);
    await frame();
    const pending = window.benchPending;
    window.benchPending = undefined;
    if (pending) {
      await pending;
      await frame();
    }
    await frame();
    return performance.now() - begun;
  };

  /** ms from the next move of the pointer until a tooltip with other words than `before` is painted; null after 3 s. */
  const tooltip = async (before) => {
    const begun = await nextEvent('mousemove');
    let words = '';
    do {
      await frame();
      words = tooltipText();
    } while ((words === '' || words === before) && performance.now() < begun + 3000);
    await frame();
    const ms = performance.now() - begun;
    return { words, ms: words === '' || words === before ? null : ms };
  };

  /** Listens first and answers later: an event must not come before the page listens for it. */
  let answer = null;
  const arm = (kind, argument) => {
    answer = kind === 'step' ? step(argument) : tooltip(argument);
  };
  window.bench = { loaded, arm, answer: () => answer, takeLongTasks: () => longTasks.splice(0) };
}
