/** What a page is made of, whatever its kind: a headline, a text, a foot; set by the panel's shape. */

export type Article = {
  readonly title: string;
  /** Paragraphs; empty where there is a headline only. */
  readonly body: string;
  /** Who says so and when: at the foot of larger panels. */
  readonly foot: string;
  /** Of a takeover: its severity, and what else stands in the band, e.g. that it is a drill and until when it lasts. */
  readonly label?: string;
  readonly band?: string;
};
