// Runs in the frame of a card: tells the page around it what is pressed, tapped and swiped there. It is the only script that
// may run here.
(() => {
  const tell = does => parent.postMessage({ does }, '*');
  const busy = 'input, textarea, select, summary, a, audio, video, button';
  const scrolling = 'pre, table, .math-display';
  const keys = { ' ': 'flip', ArrowLeft: 'previous', ArrowRight: 'next', '/': 'search', Escape: 'leave' };

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // As in Anki: who has typed the answer goes on with the enter key.
    const isTyped = event.key === 'Enter' && event.target.id === 'typeans';
    const does = isTyped ? 'flip' : keys[event.key];
    if (!does || (!isTyped && event.target.closest?.(busy) && event.key !== 'Escape')) return;
    event.preventDefault();
    tell(does);
  });
  addEventListener('click', event => {
    if (!event.target.closest(busy) && String(getSelection()) === '') tell('tap');
  });

  let touch;
  addEventListener(
    'touchstart',
    event => {
      const { clientX: x, clientY: y } = event.touches[0];
      touch = event.touches.length === 1 && !event.target.closest(scrolling) ? { x, y } : undefined;
    },
    { passive: true },
  );
  addEventListener('touchend', event => {
    if (!touch) return;
    const { clientX, clientY } = event.changedTouches[0];
    const [dx, dy] = [clientX - touch.x, clientY - touch.y];
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) tell(dx < 0 ? 'next' : 'previous');
  });

  // Programs open links outside of the card.
  for (const link of document.querySelectorAll('a[href]')) {
    if (link.getAttribute('href').startsWith('#')) continue;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  // What scrolls sideways has to be reached by keys.
  for (const box of document.querySelectorAll(scrolling)) if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  document.getElementById('answer')?.scrollIntoView();
})();
