declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2'
    /** A range keeps the axis, a number takes it out. */
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
  }

  /** @returns the font with no other characters than those of the text. */
  function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
  export = subsetFont
}
