/** A mail's page as mail is written: on white, its pictures no wider than the page, those without an address not shown; `first` goes before all of it. */
export const onWhite = (html: string, first = ""): string =>
  `<!doctype html><meta charset="utf-8">${first}<style>body{font:14px system-ui,sans-serif;color:#111;background:#fff;margin:8px;overflow-wrap:anywhere}img{max-width:100%;height:auto}img:not([src]){display:none}</style>${html}`;
