/** Fonts of the reader's own system, two palettes, one column that narrows with the screen. */
export const style = `
:root{--paper:#fbfaf7;--card:#fff;--ink:#1e2a2f;--soft:#5c6b70;--line:#dcdfd8;--tint:#f1f2ec;--accent:#1f6f78;
--good:#1d7a46;--bad:#b3322c;--unsure:#8f6400;--calm:#6b777b;--goodtint:#e4f3e9;--badtint:#fbe9e7;--unsuretint:#fbf2d9;--calmtint:#eceeed;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{--paper:#11181b;--card:#182226;--ink:#e3e9e8;--soft:#9aa9ad;--line:#2c393e;--tint:#1f2b30;--accent:#6cc0c8;
--good:#5cc98a;--bad:#f0857d;--unsure:#e2b84d;--calm:#8f9ea3;--goodtint:#173126;--badtint:#3a1f1e;--unsuretint:#352c14;--calmtint:#242f33}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.top,main,footer{max-width:62rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:2.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem;letter-spacing:-.01em}
.top p{color:var(--soft);margin:0 0 1.5rem;max-width:44rem}
h2{font-size:1.4rem;line-height:1.3;margin:0 0 .3rem}
h3{font-size:1.02rem;margin:1.8rem 0 .6rem}
h4{font-size:1rem;margin:0;display:flex;gap:.6rem;align-items:baseline}
h5{font-size:.75rem;margin:0;color:var(--soft);text-transform:uppercase;letter-spacing:.06em}
a{color:var(--accent)}
code,pre{font-family:var(--mono);font-size:.86em}
code{background:var(--tint);border-radius:4px;padding:.1em .35em;overflow-wrap:anywhere}
pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{background:none;padding:0}
.muted{color:var(--soft);font-size:.86rem;font-weight:400}
p.muted{margin:.2rem 0 .6rem}
.timeline{list-style:none;margin:0 0 2rem;padding:0;border-left:2px solid var(--line)}
.timeline a{display:flex;gap:.9rem;align-items:flex-start;padding:.7rem .9rem .7rem 0;margin-left:-.8rem;color:inherit;text-decoration:none;border-radius:8px}
.timeline a:hover,.timeline a:focus-visible{background:var(--tint)}
.what{display:flex;flex-direction:column;flex:1;min-width:0}
.title{font-weight:600}
.reason{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
.sign{flex:none;display:inline-flex;width:1.4rem;height:1.4rem;border-radius:50%;align-items:center;justify-content:center;font-size:.8rem;font-weight:700;line-height:1;color:var(--card)}
.sign.good{background:var(--good)}.sign.bad{background:var(--bad)}.sign.unsure{background:var(--unsure)}.sign.calm{background:var(--calm)}
.badge,.required,.fork{display:inline-block;border-radius:99px;padding:.05rem .65rem;font-size:.78rem;font-weight:600;vertical-align:middle;white-space:nowrap}
.badge.good{background:var(--goodtint);color:var(--good)}.badge.bad{background:var(--badtint);color:var(--bad)}
.badge.unsure{background:var(--unsuretint);color:var(--unsure)}.badge.calm{background:var(--calmtint);color:var(--calm)}
.required,.fork{border:1px solid var(--line);color:var(--soft);font-weight:500}
.run,.facts{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1.4rem 1.5rem;margin:0 0 1.6rem;scroll-margin-top:1rem}
.origin{margin:0;color:var(--soft)}
.verdict{margin:.8rem 0 0;padding-left:.8rem;border-left:3px solid var(--accent);overflow-wrap:anywhere}
.comment,.checks,.job{border:1px solid var(--line);border-radius:10px;overflow:hidden}
.comment header{background:var(--tint);padding:.5rem .9rem;font-size:.88rem;border-bottom:1px solid var(--line)}
.markdown{padding:.2rem .9rem .6rem;overflow-wrap:anywhere}
.markdown h2{font-size:1.2rem;margin:.8rem 0 .4rem}.markdown h3{font-size:1rem;margin:1.1rem 0 .4rem}
.markdown ul{padding-left:1.3rem}
.markdown details{margin:.5rem 0}
.markdown pre{background:var(--tint);border-radius:8px;padding:.7rem .9rem;margin:.5rem 0}
.markdown table,.scroll{display:block;overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:normal}
td code{overflow-wrap:normal}
th,td:first-child{white-space:nowrap}
.markdown td:last-child{min-width:12rem}
th{background:var(--tint);font-weight:600}
[align=right],.number{text-align:right;font-variant-numeric:tabular-nums}
summary{cursor:pointer}
.checks .state{margin:0;padding:.7rem .9rem;font-weight:600;border-bottom:1px solid var(--line)}
.checks.good .state{background:var(--goodtint);color:var(--good)}.checks.bad .state{background:var(--badtint);color:var(--bad)}.checks.unsure .state{background:var(--unsuretint);color:var(--unsure)}
.checks ul,.steps,.annotations{list-style:none;margin:0;padding:0}
.checks li{display:flex;gap:.6rem;align-items:center;padding:.45rem .9rem;border-top:1px solid var(--line);flex-wrap:wrap}
.checks li:first-child{border-top:0}
.name{min-width:0;overflow-wrap:anywhere}
.time{margin-left:auto;color:var(--soft);font-size:.84rem;font-weight:400;font-variant-numeric:tabular-nums;white-space:nowrap}
.job{padding:.9rem;margin:0 0 .8rem}
.steps{border-top:1px solid var(--line);font-size:.92rem}
.step .line{display:flex;gap:.6rem;align-items:center;padding:.35rem 0}
.step .sign,.checks .sign,h4 .sign{width:1.1rem;height:1.1rem;font-size:.65rem;align-self:center}
.log>summary::after{content:"log";color:var(--accent);font-size:.8rem}
.log[open]>summary::after{content:"close"}
.log>summary{list-style:none}.log>summary::-webkit-details-marker{display:none}
.log pre{background:var(--tint);border-radius:8px;padding:.7rem .9rem;margin:.1rem 0 .6rem;max-height:26rem;overflow:auto}
.annotation{display:flex;gap:.7rem;padding:.5rem .7rem;margin:.3rem 0;border-radius:8px;background:var(--calmtint)}
.annotation.error{background:var(--badtint)}.annotation.warning{background:var(--unsuretint)}
.annotation .level{flex:none;width:3.6rem;color:var(--soft);font-size:.8rem;line-height:1.9}
.annotation div{min-width:0}
.summary{border-top:1px solid var(--line);margin-top:.5rem;padding-top:.7rem}
.summary .markdown{padding:0}
.facts table{margin:.6rem 0}
footer{color:var(--soft);font-size:.86rem;padding-bottom:3rem}
@media (max-width:40rem){body{font-size:15px}.run,.facts{padding:1rem;border-radius:10px}.top{padding-top:1.5rem}.top,main,footer{padding-left:.75rem;padding-right:.75rem}.timeline{margin-left:.6rem}h1{font-size:1.5rem}}
@media print{.log{display:none}}
`
