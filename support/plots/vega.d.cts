/** The modules of vega and vega-lite. */
export declare function loadVega(): Promise<[typeof import('vega'), typeof import('vega-lite')]>
