/** How a document for outside looks on a screen and on paper (A4); nothing is loaded from outside. */
export const DOCUMENT_STYLE = `
:root{--ink:#1b1f24;--soft:#4a5460;--line:#c9d0d8;--shade:#f3f5f7;--link:#0b4f9e}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:52rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem;border-bottom:3px solid var(--ink);padding-bottom:1rem}
h1{font-size:1.9rem;line-height:1.2;margin:.25rem 0 .5rem}
h2{font-size:1.35rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:0 0 .35rem}
p{margin:.4rem 0}
a{color:var(--link)}
.kicker{margin:0;color:var(--soft);text-transform:uppercase;letter-spacing:.06em;font-size:.8rem}
.soft{color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.25rem;margin:.75rem 0}
dt{color:var(--soft)}
dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:break-word}
tbody th{font-weight:500}
thead th{border-bottom:2px solid var(--ink)}
caption{text-align:left;color:var(--soft);padding-bottom:.35rem}
.stands{display:inline-block;border:1.5px solid currentColor;border-radius:.25rem;padding:0 .5rem;font-weight:600;font-size:.9rem;white-space:nowrap}
.met{color:#14602f}.not-yet{color:#8a4500}.insufficient{color:#9b1c1c}.open{color:#4a5460}
.box{border:1px solid var(--line);border-radius:.35rem;padding:.75rem 1rem;margin:.75rem 0}
.verdict{background:var(--shade)}
.words{white-space:pre-line;margin:.5rem 0;padding-left:.9rem;border-left:3px solid var(--line)}
.contents ul{list-style:none;padding:0;margin:.5rem 0}.contents li{margin:.2rem 0}
.sign tbody td{height:2.6rem;border:1px solid var(--line)}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;padding-bottom:3rem;font-size:.9rem;color:var(--soft)}
@media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}table{font-size:.8rem}th,td{padding:.35rem .25rem}.stands{white-space:normal;font-size:.8rem;padding:0 .3rem}.box{padding:.6rem .6rem}}
@media (max-width:24rem){th,td{overflow-wrap:anywhere}}
@media print{@page{size:A4;margin:18mm 16mm}body{font-size:10.5pt}main,header,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}a{color:inherit;text-decoration:none}h2,h3,h4{break-after:avoid}.box,tr{break-inside:avoid}section.group{break-before:page}.sign{break-inside:avoid}}
`.trim();
