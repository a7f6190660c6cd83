/** Chinese letters for a machine that has none: an office PC and a phone have theirs and load nothing. */

/** Two characters that look the same are two empty boxes. */
function hasChinese(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 24;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.font = `16px ${getComputedStyle(document.documentElement).fontFamily}`;
  const [first, second] = ['公', '开'].map((sign) => {
    context.clearRect(0, 0, 24, 24);
    context.fillText(sign, 2, 20);
    return context.getImageData(0, 0, 24, 24).data.join();
  });
  return first !== second;
}

/** Fetches the hub's own where the machine has none. */
export function bringLetters(): void {
  if (!hasChinese()) void import('@fontsource-variable/noto-sans-sc');
}
