/** A text as it is mailed: as plain words, and as a page of the same words. */
export const letterFace = (subject: string, text: string): { subject: string; body: string; html: string } => ({
  subject,
  body: text,
  html: `<div style="white-space:pre-wrap;font-family:system-ui,sans-serif">${escaped(text)}</div>`,
});

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
