/** The style sheet of all pages. Colours have a contrast of at least 4.5 to 1 in light and dark mode. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#f4f6f8;--card:#fff;--text:#16202a;--quiet:#52606d;--line:#d9e0e6;--main:#0b5c8f;--main-strong:#08466e;--on-main:#fff;--code:#eef2f5;--brand:var(--main)}
@media (prefers-color-scheme:dark){:root{--ground:#0f151b;--card:#18212a;--text:#e8eef3;--quiet:#a5b3c0;--line:#2e3b47;--main:#6cb8ea;--main-strong:#94cdf2;--on-main:#0b1a26;--code:#101820}}
*{box-sizing:border-box}
body{max-width:44rem;margin:0 auto;padding:clamp(1rem,4vw,3rem) 1rem;background:var(--ground);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center;margin:0 0 1rem}
.sender{display:flex;flex:1 1 12rem;gap:.75rem;align-items:center;margin:0}
.sender img{max-width:8rem;object-fit:contain}
.languages{margin-left:auto}
.languages ul{display:flex;gap:.25rem;margin:0;padding:0;list-style:none}
.languages a,.languages span{display:inline-block;padding:.3rem .6rem}
.languages [aria-current]{font-weight:600}
a{color:var(--main)}
main{background:var(--card);border:1px solid var(--line);border-top:.3rem solid var(--brand);border-radius:.75rem;padding:clamp(1.25rem,5vw,2.5rem)}
h1{font-size:clamp(1.35rem,1.1rem + 1.5vw,1.85rem);line-height:1.25;margin:0 0 1.25rem;text-wrap:balance}
h2{font-size:1.05rem;margin:2rem 0 .5rem}
p{margin:.5rem 0}
.quiet{color:var(--quiet);font-size:.925rem}
.notice{padding:.75rem 1rem;border:1px solid var(--line);border-left:.3rem solid var(--main);border-radius:.5rem}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.5rem 1.25rem;margin:1.5rem 0 .75rem}
dt{color:var(--quiet)}
dd{margin:0}
ol{margin:.5rem 0;padding-left:1.5rem}
li{margin:.35rem 0}
code{font:.875rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;word-break:break-all}
pre{margin:.25rem 0;padding:.75rem 1rem;background:var(--code);border:1px solid var(--line);border-radius:.5rem;white-space:pre-wrap}
button{font:inherit;font-weight:600;min-height:2.75rem;padding:.6rem 1.5rem;border-radius:.5rem;border:1px solid var(--main);cursor:pointer}
.main{width:100%;font-size:1.0625rem;background:var(--main);color:var(--on-main)}
.main:hover{background:var(--main-strong);border-color:var(--main-strong)}
.small{min-height:2rem;padding:.15rem .9rem;background:transparent;color:var(--main)}
.copies:has(button[hidden]){display:none}
details{margin:1.25rem 0}
summary{cursor:pointer;font-weight:600;min-height:2rem;color:var(--main)}
.check{margin:1rem 0;padding:1rem;border:2px dashed var(--quiet);border-radius:.5rem}
.check label{display:block;font-weight:600;margin:0 0 .5rem}
.check input{font:inherit;max-width:100%;width:100%;min-height:2.75rem}
:is(button,a,summary,input):focus-visible{outline:3px solid var(--main);outline-offset:3px}
button:disabled{opacity:.65;cursor:default}
[hidden]{display:none}
footer{margin:1.25rem 0 0;padding:0 clamp(0rem,2vw,1rem)}
footer ul{margin:0;padding:0;list-style:none}
.paper{display:none}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.75rem}}
@media (forced-colors:active){main{border-top-color:CanvasText}.main{border:2px solid ButtonText}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--text:#000;--quiet:#333;--line:#999;--main:#000;--code:#fff}body{padding:0}main{border:0;padding:0}form,.copies,.check,details,nav,.screen{display:none}.paper{display:block;break-inside:avoid}.qr{width:4cm;height:4cm}a{color:inherit}}
`;
