/** The style sheet of all pages. Colours have a contrast of at least 4.5 to 1 in light and dark mode. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#f4f6f8;--card:#fff;--text:#16202a;--quiet:#52606d;--line:#d9e0e6;--main:#0b5c8f;--main-strong:#08466e;--on-main:#fff;--code:#eef2f5}
@media (prefers-color-scheme:dark){:root{--ground:#0f151b;--card:#18212a;--text:#e8eef3;--quiet:#a5b3c0;--line:#2e3b47;--main:#6cb8ea;--main-strong:#94cdf2;--on-main:#0b1a26;--code:#101820}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
main{max-width:42rem;margin:0 auto;padding:clamp(1rem,5vw,3.5rem) 1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:clamp(1.25rem,5vw,2.5rem)}
h1{font-size:clamp(1.35rem,1.1rem + 1.5vw,1.85rem);line-height:1.25;margin:0 0 1.25rem;text-wrap:balance}
h2{font-size:1.05rem;margin:2rem 0 .5rem}
p{margin:.5rem 0}
.quiet{color:var(--quiet);font-size:.925rem}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.5rem 1.25rem;margin:1.5rem 0 0}
dt{color:var(--quiet)}
dd{margin:0}
code{font:.875rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;word-break:break-all}
pre{margin:.25rem 0 .75rem;padding:.75rem 1rem;background:var(--code);border:1px solid var(--line);border-radius:.5rem;white-space:pre-wrap}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.6rem 1.5rem;border-radius:.5rem;border:1px solid var(--main);cursor:pointer}
.main{width:100%;font-size:1.0625rem;background:var(--main);color:var(--on-main)}
.main:hover{background:var(--main-strong);border-color:var(--main-strong)}
.small{min-height:2.75rem;padding:.25rem 1rem;background:transparent;color:var(--main)}
button:focus-visible{outline:3px solid var(--main);outline-offset:3px}
button:disabled{opacity:.65;cursor:default}
[hidden]{display:none}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.75rem}}
@media print{body{background:#fff}.card{border:0}form,.small{display:none}}
`;
