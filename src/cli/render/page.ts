import { createHash } from "node:crypto";
import { Html, markup } from "./html.ts";

const style = `:root { color-scheme: light dark; --line: #8884; --bar: #4a7fb5; --best: #2e7d32; }
@media (prefers-color-scheme: dark) { :root { --bar: #6ea8dc; --best: #81c784; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .3rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { border-bottom-width: 2px; } tbody th { font-weight: normal; }
td.best { color: var(--best); font-weight: bold; }
figure { margin: 1rem 0; } figcaption { font-weight: bold; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: currentColor; }
svg rect { fill: var(--bar); } svg rect.best { fill: var(--best); } svg line { stroke: currentColor; }
svg line.reach { stroke: var(--bar); stroke-width: 3; } svg line.zero { opacity: .4; } svg line.limit { stroke: #c62828; stroke-dasharray: 3 3; }
svg polygon.band { fill: var(--bar); opacity: .25; } svg polyline.course { fill: none; stroke: var(--bar); stroke-width: 2; }
svg polyline.s1 { stroke: #d9822b; } svg polyline.s2 { stroke: #2e7d32; } svg polyline.s3 { stroke: #8e44ad; } svg polyline.s4 { stroke: #c62828; } svg polyline.s5 { stroke: #00838f; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); font-size: .85rem; }
@media print {
  body { margin: 0; max-width: none; font-size: 10pt; }
  .scroll { overflow: visible; } thead { display: table-header-group; } tr, figure { break-inside: avoid; }
}`;

/* The page may be opened from anywhere, so it forbids itself everything but its own style, which is named by hash. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** Makes a page that stands alone: it loads nothing, runs nothing, and forbids both by its content security policy. */
export function renderPage(title: string, body: readonly Html[]): string {
  return markup`<!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>${title}</title>
    <style>${new Html(style)}</style>
    </head>
    <body>
    <main>
    ${body}
    </main>
    </body>
    </html>`.text;
}
