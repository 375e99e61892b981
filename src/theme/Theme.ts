/** A few decisions of the host's design, from which the widget's colours and shapes are derived. CSS values, unless said otherwise. */
export interface Theme {
  /**
   * Buttons, links, focus rings and bars.
   *
   * ⚠️ Text on it is white or black by `onAccent`: choose a colour with a contrast of 4.5 : 1 to that.
   * @default '#2457d6' (light), '#8fb0ff' (dark)
   */
  readonly accent?: string | undefined;
  /** Text on the accent. @default '#ffffff' (light), '#0b1220' (dark) */
  readonly onAccent?: string | undefined;
  /** The ground of cards and fields; between them your page shows. @default '#ffffff' (light), '#12161d' (dark) */
  readonly surface?: string | undefined;
  /** Text. @default '#16191f' (light), '#eef1f6' (dark) */
  readonly text?: string | undefined;
  /** Corners of cards and buttons. @default '10px' */
  readonly radius?: string | undefined;
  /** @default 'inherit', the host's own */
  readonly fontFamily?: string | undefined;
  /** The size of body text. @default '1rem' */
  readonly fontSize?: string | undefined;
  /** One step of the spacing scale. @default '0.25rem' */
  readonly spacing?: string | undefined;
}
