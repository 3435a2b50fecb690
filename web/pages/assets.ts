/** The one style sheet: light and dark, narrow and wide, no request to anyone else. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --quiet: #5a6675; --line: #d9dee5; --card: #ffffff; --page: #f5f7f9;
  --edge: #77818d; --listed: #a4262c; --delisted: #1f6f43; --amended: #8a5a00; --council: #1d4f91; --accent: #1d4f91; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7ecf2; --quiet: #9aa7b6; --line: #2d3743; --card: #182029; --page: #10161d;
  --edge: #7d8894; --listed: #ff8a8a; --delisted: #7fd6a4; --amended: #f0bd66; --council: #8fbcf5; --accent: #8fbcf5; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; align-items: baseline; padding: .8rem 1.2rem; border-bottom: 1px solid var(--line); background: var(--card); }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1rem; } nav a { color: var(--ink); text-decoration: none; padding: .15rem 0; border-bottom: 2px solid transparent; }
nav a:hover { border-color: var(--line); } nav a[aria-current] { border-color: var(--accent); font-weight: 600; }
a { color: var(--accent); } a:hover { text-decoration-thickness: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .6rem; z-index: 1; }
.strip { padding: .3rem 1.2rem; font-size: .86rem; color: var(--quiet); border-bottom: 1px solid var(--line); background: var(--card); } .strip p { margin: .1rem 0; } .strip strong { color: var(--amended); } .strip strong a { color: inherit; }
.contact { margin: 0; } .contact:not(:empty) { border: 1px solid currentColor; border-radius: .4rem; padding: .5rem .8rem; margin: 0 0 .6rem; } .contact[data-lost] { color: var(--listed); }
.brand { font-weight: 700; font-size: 1.1rem; text-decoration: none; color: var(--ink); }
main { padding: 1.2rem; max-width: 90rem; margin: 0 auto; } footer { padding: 1.2rem; color: var(--quiet); font-size: .86rem; text-align: center; }
h1 { font-size: 1.35rem; margin: 0 0 .6rem; line-height: 1.3; } h2 { font-size: 1.05rem; margin: 0 0 .6rem; } .day { font-size: .9rem; color: var(--quiet); margin: 1rem 0 .4rem; }
.columns { display: grid; gap: 1.2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 23rem), 1fr)); align-items: start; } .columns > section { min-width: 0; }
main > section { margin-top: 1.2rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; margin: 0 0 .6rem; }
.card h3 { margin: 0 0 .25rem; font-size: .98rem; } .card p { margin: .2rem 0; } li.card h2 { margin: 0; }
.quiet { color: var(--quiet); font-size: .86rem; } .number { text-align: right; font-variant-numeric: tabular-nums; }
.tag { display: inline-block; font-size: .75rem; font-weight: 600; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; margin-right: .3rem; }
.entry-listed { color: var(--listed); } .entry-delisted { color: var(--delisted); } .entry-amended { color: var(--amended); } .council { color: var(--council); }
pre { white-space: pre-wrap; font: 13px/1.45 ui-monospace, monospace; margin: .4rem 0 0; max-height: 16rem; overflow: auto; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: right; } .facts th { width: 11rem; color: var(--quiet); font-weight: 500; }
del { color: var(--listed); } ins { color: var(--delisted); text-decoration: none; font-weight: 600; } mark { background: transparent; color: inherit; font-weight: 600; text-decoration: underline; }
blockquote { margin: .3rem 0; padding-left: .7rem; border-left: 3px solid var(--line); } code { font-size: .82rem; } .script { font-size: 1.3rem; margin: 0 0 .4rem; }
.ok { color: var(--delisted); } .bad { color: var(--listed); }
button, input, textarea, select { font: inherit; padding: .35rem .6rem; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: .35rem; max-width: 100%; }
input[type=checkbox], input[type=radio] { width: auto; padding: 0; }
button { background: var(--accent); color: var(--page); border-color: var(--accent); cursor: pointer; font-weight: 600; }
button.second { background: transparent; color: var(--accent); } button.danger { background: transparent; color: var(--listed); border-color: var(--listed); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.form { display: grid; gap: .8rem; max-width: 48rem; } .field { display: grid; gap: .25rem; }
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 0 0 1rem; } .filter label { display: grid; gap: .2rem; font-size: .86rem; color: var(--quiet); min-width: 0; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 0; padding: .4rem .8rem .6rem; min-width: 0; } legend { font-weight: 600; padding: 0 .3rem; }
.boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: .2rem .8rem; } .boxes input { margin-right: .3rem; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin: .4rem 0 0; }
.mistake, .said, .held { border: 1px solid currentColor; border-radius: .4rem; padding: .5rem .8rem; margin: .6rem 0; } .mistake { color: var(--listed); } .said { color: var(--delisted); } .held { color: var(--amended); }
.secret { font-size: 1rem; user-select: all; } .plain { list-style: none; margin: 0; padding: 0; } .plain li:not(.card) { padding: .1rem 0; } .scroll { overflow-x: auto; } .scroll table { overflow-wrap: normal; } .scroll th[scope=col] { white-space: nowrap; }
.timeline { list-style: none; margin: 0; padding: 0 0 0 1rem; border-left: 2px solid var(--line); } .timeline li { padding: .2rem 0 .6rem; }
figure { margin: 0; } .chart { width: 100%; max-width: 48rem; height: auto; } .chart rect { fill: var(--accent); } .chart text { font-size: 11px; fill: var(--quiet); } .chart .grid { stroke: var(--line); }
summary { cursor: pointer; }
@media (max-width: 40rem) { main { padding: .8rem; } header { padding: .6rem .8rem; } .strip { padding: .3rem .8rem; } .facts th, .facts td { display: block; width: auto; border: 0; padding: .1rem 0; } .facts tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .changes thead { position: absolute; left: -99rem; } .changes tr, .changes th, .changes td { display: block; } .changes tr { padding: .3rem 0; border-bottom: 1px solid var(--line); } .changes th, .changes td { border: 0; padding: .1rem 0; overflow-wrap: anywhere; } .changes td:empty { display: none; } .changes td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); } }
@media print { header nav, form, .skip, footer { display: none; } body { background: #fff; color: #000; } .card { border: 0; padding: 0; break-inside: avoid; } details > * { display: block; } }
`;
