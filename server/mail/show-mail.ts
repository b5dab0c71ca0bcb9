import sanitize from "sanitize-html";
import type { GivenFile } from "@kept/domain/kit/api.ts";
import { onWhite } from "@kept/domain/mail/on-white.ts";
import type { Mail } from "@kept/domain/mail/api.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";
import type { Work } from "../platform/work.ts";
import { picturesInPage } from "./pictures-in-page.ts";
import { mailOfArrival } from "./store-messages.ts";

/** The mail an arrival is, its HTML made harmless. */
export async function mailShown(work: Work, { id }: { id: string }): Promise<Mail> {
  const mail = await mailOfArrival(work, id);
  if (!mail) throw refuse("mail-not-found");
  const { pictures, ...facts } = mail;
  return { ...facts, html: mail.html === null ? null : harmless(mail.html, await picturesInPage(work, pictures)) };
}

/** The mail as a page that loads its pictures from elsewhere, by HTTPS alone; for whoever asked to see them. */
export async function pageWithPictures(work: Work, { id }: { id: string }): Promise<GivenFile> {
  const { html, subject } = await mailShown(work, { id });
  if (html === null) throw refuse("mail-not-found");
  const bytes = new TextEncoder().encode(onWhite(html.replace(/ data-src="(https:[^"]*)"/g, ' src="$1"')));
  const type = "text/html; charset=utf-8";
  return { name: `${subject.slice(0, 80) || "mail"}.html`, type, bytes, framed: true, loadsPictures: true };
}

/** A page without scripts, forms, frames and anything that is fetched from elsewhere; its own pictures (`cid:`, RFC 2392) stand in it, others keep where they are as `data-src`. */
export const harmless = (html: string, own: ReadonlyMap<string, string>): string =>
  sanitize(html.slice(0, 2_000_000), {
    allowedTags: [...sanitize.defaults.allowedTags, "img", "center", "font", "del", "ins"],
    allowedAttributes: {
      "*": ["align", "valign", "width", "height", "bgcolor", "colspan", "rowspan", "dir", "lang", "style"],
      a: ["href", "title"],
      img: ["alt", "src", "data-src"],
      font: ["color", "size"],
      table: ["border", "cellpadding", "cellspacing"],
    },
    allowedStyles: {
      "*": {
        color: [/^[#\w(),.% ]+$/],
        "background-color": [/^[#\w(),.% ]+$/],
        "text-align": [/^\w+$/],
        "font-weight": [/^\w+$/],
        "font-style": [/^\w+$/],
        "font-size": [/^[\d.]+(px|pt|em|rem|%)$/],
        "text-decoration": [/^[\w -]+$/],
      },
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    // Only what is put there below.
    allowedSchemesByTag: { img: ["data"] },
    transformTags: {
      a: sanitize.simpleTransform("a", { rel: "noopener noreferrer nofollow", target: "_blank" }),
      img: (_tag, { src = "", alt = "", width, height }) => {
        const picture = own.get(contentIdIn(src));
        const size = { ...(width && { width }), ...(height && { height }) };
        return { tagName: "img", attribs: { alt, ...size, ...(picture ? { src: picture } : { "data-src": src }) } };
      },
    },
    disallowedTagsMode: "discard",
  });

/** The Content-ID a `cid:` address names, its signs decoded; empty for any other. */
function contentIdIn(address: string): string {
  const named = /^\s*cid:(.+)$/i.exec(address)?.[1] ?? "";
  try {
    return decodeURIComponent(named.trim());
  } catch {
    return named.trim();
  }
}
