/** Keeps the box's screen lit: asked for again whenever the page comes to be seen. */

/** Does nothing where the browser has no wake lock: then the box's own settings must do it. */
export function stayAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
