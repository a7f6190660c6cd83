/** A face paints a whole frame onto a canvas of the panel's own pixels. */
import type { Panel } from '#content/model/screen.ts';
import type { Frame } from '#content/rules/frame/page.ts';

export type Face = (frame: Frame, canvas: HTMLCanvasElement, rotation: Panel['rotation']) => void;
