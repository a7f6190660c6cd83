/** What is written: strokes of points, x to the right and y downwards, in any unit. */

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];
/** One character, as it stands on the pad or in a table. */
export type Ink = readonly Stroke[];
