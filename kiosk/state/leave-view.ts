/** What is done to a view before another takes its place. */

/** Gives how far the view was scrolled, in pixels, and leaves it at its top, with neither focus nor mark within. */
export function leaveView(): number {
  const view = document.getElementById('view');
  // Asked first, while nothing has changed: the browser has the answer at hand.
  const scrolled = view?.scrollTop ?? 0;
  if (scrolled > 0) view?.scrollTo({ top: 0, behavior: 'instant' });
  // Whatever goes with the focus or a caret in it is laid out once more by the browser.
  const on = document.activeElement;
  if (on instanceof HTMLElement && on !== view) on.blur();
  getSelection()?.removeAllRanges();
  return scrolled;
}
