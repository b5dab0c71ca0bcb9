import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Marked, type Tokens } from "marked";
import { Language, text, say } from "@kept/domain/kit/language.ts";
import { simplified } from "@kept/domain/kit/simplified.ts";
import { languageAsked } from "../platform/problem.ts";
import { refuse } from "../platform/reasons.ts";

const folder = path.resolve(import.meta.dirname, "../../docs/handbook");

/** Serves the handbook as pages in the reader's language: `/handbook`, `/handbook/operator?language=en#a-call`. */
export function addHandbook(app: FastifyInstance): void {
  app.get<{ Params: { page?: string }; Querystring: { language?: string } }>(
    "/handbook/:page?",
    async (request, reply) => {
      const language = Language.safeParse(request.query.language).data ?? languageAsked(request);
      const page = request.params.page ?? "README";
      if (!/^(README|[a-z-]+)$/.test(page)) throw refuse("not-found");
      return reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-cache")
        .send(await handbookPage(page, language));
    },
  );
  app.get<{ Params: { image: string } }>("/handbook/images/:image", async ({ params }, reply) => {
    if (!/^[\w.-]+\.png$/.test(params.image)) throw refuse("not-found");
    return sendImage(reply, await written(`images/${params.image}`));
  });
  app.get("/handbook/handbook.css", async (_request, reply) =>
    reply.type("text/css; charset=utf-8").send(await readFile(path.join(import.meta.dirname, "handbook.css"))),
  );
}

const sendImage = (reply: FastifyReply, bytes: Buffer) =>
  reply.type("image/png").header("cache-control", "public, max-age=3600").send(bytes);

/** A page of the handbook as HTML; Simplified Chinese is written from the Traditional page. */
async function handbookPage(page: string, language: Language): Promise<string> {
  const english = (await written(`${page}.md`)).toString("utf8");
  const own = language === "en" ? english : (await written(`${page}.zh-Hant.md`)).toString("utf8");
  const ids = headingsOf(english);
  const body = htmlOf(own, ids, language);
  const turn = (words: string) => (language === "zh-Hans" ? simplified(words) : words);
  const title = turn(/^# (.+)$/m.exec(own)?.[1] ?? "Kept");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Kept</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/handbook/handbook.css">
</head>
<body>
<header><a href="/handbook?language=${language}">${escaped(say(words.handbook, language))}</a><a href="/">${escaped(say(words.desk, language))}</a></header>
<main>
${turn(body)}
</main>
</body>
</html>
`;
}

const words = {
  handbook: text("使用手冊", "使用手册", "Handbook"),
  desk: text("回到 Kept", "回到 Kept", "Back to Kept"),
};

/** Files of the handbook; one that is not there is refused. */
const written = (name: string): Promise<Buffer> =>
  readFile(path.join(folder, name)).catch(() => {
    throw refuse("not-found");
  });

/** The addresses of a page's sections, by the English words, so that a link leads to the same section in every language. */
const headingsOf = (english: string): string[] =>
  [...english.matchAll(/^## (.+)$/gm)].map(([, says = ""]) => slug(says));

const slug = (says: string): string =>
  says
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function htmlOf(markdown: string, ids: readonly string[], language: Language): string {
  let section = 0;
  const marked = new Marked({
    renderer: {
      // The handbook is ours, but nothing in it needs tags of its own.
      html: ({ text: raw }: Tokens.HTML | Tokens.Tag) => escaped(raw),
      heading({ depth, tokens }: Tokens.Heading) {
        const says = this.parser.parseInline(tokens);
        return depth === 2 ? `<h2 id="${ids[section++] ?? ""}">${says}</h2>\n` : `<h${depth}>${says}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escaped(addressOf(href, language))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image: ({ href, text: alt }: Tokens.Image) =>
        `<img src="/handbook/${escaped(href)}" alt="${escaped(alt)}" loading="lazy">`,
    },
  });
  return marked.parse(markdown, { async: false });
}

/** A link between files of the handbook as a link between its pages; papers that are not of it stay out of reach, so they lead to the first page. */
function addressOf(href: string, language: Language): string {
  if (/^https?:/.test(href)) return href;
  const [, page, anchor = ""] = /^([A-Za-z-]+)(?:\.zh-Hant)?\.md(#.*)?$/.exec(href) ?? [];
  return page ? `/handbook/${page}?language=${language}${anchor}` : `/handbook?language=${language}`;
}

const escaped = (plain: string): string => plain.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
