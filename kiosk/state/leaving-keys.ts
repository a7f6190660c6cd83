/** Shortcuts of browsers that open, close, save, print, find, zoom or show the insides; by `code`, for layouts differ. */

const withControl = new Set(
  'KeyA KeyB KeyD KeyE KeyF KeyG KeyH KeyI KeyJ KeyK KeyL KeyM KeyN KeyO KeyP KeyQ KeyR KeyS KeyT KeyU KeyW KeyY Equal Minus Digit0 NumpadAdd NumpadSubtract Numpad0 Tab PageUp PageDown F4 F5 Slash Delete Escape'.split(
    ' ',
  ),
);
const alone = new Set(
  'F1 F3 F5 F6 F7 F9 F10 F11 F12 BrowserBack BrowserForward BrowserHome BrowserRefresh BrowserSearch BrowserFavorites ContextMenu'.split(
    ' ',
  ),
);

/** Whether a key would act on the browser rather than on the page. */
export function leavesPage(key: {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}): boolean {
  if (alone.has(key.code)) return true;
  if (key.altKey && /^(Arrow(Left|Right)|Home|F4|Escape|Key[DEF])$/.test(key.code)) return true;
  // The browser's own tasks, and its toolbar and what it asks for an opinion.
  if (key.shiftKey && (key.code === 'Escape' || (key.altKey && /^Key[ABIT]$/.test(key.code)))) return true;
  return (key.ctrlKey || key.metaKey) && withControl.has(key.code);
}
