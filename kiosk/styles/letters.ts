/** The page's own Chinese letters, for a panel whose system has none: after the first view, which they would keep waiting. Rejects while the hub is away. */
export const fetchLetters = async (): Promise<void> =>
  void (await import('@fontsource-variable/noto-sans-sc/index.css'));
