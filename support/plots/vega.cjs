// Plain JavaScript: what ts-node compiles turns import() into require(), and vega's modules await at their top.
exports.loadVega = () => Promise.all([import('vega'), import('vega-lite')])
