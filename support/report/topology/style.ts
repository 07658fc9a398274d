const COLOURS = {
  ink: ['#1c2733', '#e6ebf0'],
  muted: ['#5b6875', '#9fb0bf'],
  paper: ['#ffffff', '#12181f'],
  plug: ['#ffffff', '#1b242d'],
  host: ['#f4f6f8', '#1a222b'],
  'host-line': ['#c3ccd5', '#40505f'],
  container: ['#e3eefb', '#1d3350'],
  'container-line': ['#6f9fd8', '#5f93d0'],
  bridge: ['#fdf0d5', '#43361a'],
  'bridge-line': ['#d3a340', '#c79a3c'],
  overlay: ['#efe8fb', '#35284f'],
  'overlay-line': ['#9a7cd3', '#a389dd'],
  device: ['#e2f2ee', '#173b36'],
  'device-line': ['#5fa898', '#5fae9d'],
  stack: ['#ffffff', '#212b35'],
  'stack-line': ['#98a5b1', '#6d7d8b'],
  wire: ['#7b8894', '#8796a4'],
  good: ['#0a7a5c', '#3ecf9f'],
  bad: ['#c2410c', '#fb923c'],
} as const

type Theme = 0 | 1
const colours = (theme: Theme) =>
  Object.entries(COLOURS)
    .map(([name, pair]) => `--${name}:var(--topology-${name},${pair[theme]})`)
    .join(';')

const SANS =
  "var(--topology-sans,system-ui,-apple-system,'Segoe UI','Noto Sans','Noto Sans CJK SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif)"
const MONO = "var(--topology-mono,ui-monospace,'SF Mono','DejaVu Sans Mono',Menlo,Consolas,monospace)"

const fills = ['host', 'container', 'bridge', 'overlay', 'device', 'stack']
  .map((name) => `.topology .${name}{fill:var(--${name});stroke:var(--${name}-line)}`)
  .join('')

/**
 * The look of every drawing, light and dark, and light on paper. A page sets `--topology-NAME` to give it its own colours and fonts,
 * and `data-theme` on its root to choose the theme.
 */
export const TOPOLOGY_STYLE = [
  `.topology{${colours(0)};background:var(--paper);max-width:100%;height:auto}`,
  `@media (prefers-color-scheme:dark){.topology{${colours(1)}}}`,
  `:root[data-theme=dark] .topology{${colours(1)}}`,
  `:root[data-theme=light] .topology{${colours(0)}}`,
  `@media print{.topology,:root .topology,:root[data-theme] .topology{${colours(0)}}}`,
  `.topology text{font-family:${SANS};fill:var(--ink);font-size:12px}`,
  '.topology .title{font-size:14px;font-weight:700}.topology .name{font-size:13px;font-weight:700}',
  '.topology .small{font-size:11px;fill:var(--muted)}',
  `.topology .code{font-family:${MONO};font-size:11.5px}`,
  '.topology rect,.topology path{stroke-width:1.4}',
  fills,
  '.topology .stack,.topology .dashed{stroke-dasharray:5 4}',
  '.topology .computer,.topology .router{fill:var(--host);stroke:var(--host-line);stroke-width:2}',
  '.topology .stopped{fill:none;stroke:var(--host-line);stroke-dasharray:2 4}',
  '.topology .pill{fill:var(--plug);stroke:var(--container-line)}',
  '.topology .plug{fill:var(--plug)}',
  '.topology .wire{fill:none;stroke:var(--wire);stroke-width:2;stroke-linejoin:round}',
  '.topology .own{stroke-dasharray:3 3;stroke-width:1.5}.topology .macvlan{stroke-dasharray:7 3}',
  '.topology .tunnel{stroke:var(--overlay-line);stroke-width:3;stroke-dasharray:8 3}',
  '.topology .bus{stroke:var(--wire);stroke-width:7;stroke-linecap:round;fill:none}',
  '.topology .trace{fill:none;stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round}',
  '.topology .good{stroke:var(--good)}.topology .bad{stroke:var(--bad);stroke-dasharray:6 5}',
  '.topology .badge{stroke:none}.topology .badge.good,.topology .head.good{fill:var(--good)}',
  '.topology .badge.bad,.topology .head.bad{fill:var(--bad)}.topology .head{stroke:none}',
  '.topology .cross{fill:none;stroke:var(--bad);stroke-width:3;stroke-dasharray:none}',
  '.topology .number{fill:var(--paper);font-size:11px;font-weight:700;text-anchor:middle}',
].join('\n')
