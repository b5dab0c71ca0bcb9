/** The plan of the house: its parts, its rooms, and who may lean on whom. */
export type Plan = {
  /** A part is a runtime; it may import the parts listed, and the outside packages listed (a trailing `/` takes a scope). */
  parts: Record<string, { imports: readonly string[]; packages: readonly string[] }>;
  /** Parts too plain to have rooms. */
  roomless: readonly string[];
  /** A room is a business concept, named alike in every part; it may use the rooms listed. */
  rooms: Record<string, readonly string[]>;
  /** Folders beneath every room, and folders above every room. */
  foundation: readonly string[];
  roof: readonly string[];
};

export const plan: Plan = {
  parts: {
    domain: { imports: [], packages: ["zod", "libphonenumber-js", "opencc-js", "pinyin-pro", "chinese-days", "utif2"] },
    server: {
      imports: ["domain"],
      packages: [
        "node:",
        "fastify",
        "@fastify/",
        "zod",
        "kysely",
        "pg",
        "pino",
        "exceljs",
        "csv-parse",
        "ts-ics",
        "prom-client",
        "uuid",
        "marked",
        "openid-client",
        "oidc-provider",
        "otpauth",
        "qrcode",
        "@simplewebauthn/",
        "imapflow",
        "postal-mime",
        "sanitize-html",
        "nodemailer",
        "smtp-server",
        "pdfmake",
      ],
    },
    ui: { imports: [], packages: ["react", "@mantine/", "@tabler/"] },
    web: {
      imports: ["domain", "ui"],
      packages: ["react", "react-dom", "@mantine/", "@tabler/", "@tanstack/", "@simplewebauthn/", "pdfjs-dist", "zod"],
    },
    e2e: { imports: ["domain", "server"], packages: ["node:", "playwright-core", "axe-core"] },
    bench: { imports: ["domain", "server"], packages: ["node:", "pg", "playwright-core"] },
    architecture: { imports: [], packages: ["node:", "oxc-parser"] },
  },
  roomless: ["ui", "e2e", "bench", "architecture"],
  rooms: {
    // ground: things that know no one
    calendar: [],
    charter: ["calendar"],
    files: [],
    staff: [],
    notices: ["staff"],
    customers: ["staff"],
    promises: ["charter", "calendar", "staff", "customers", "notices"],
    // what comes in
    arrivals: ["charter", "staff", "customers", "promises", "files", "notices"],
    phone: ["charter", "calendar", "staff", "customers", "promises", "arrivals"],
    // the middle: what happens to a fault
    tickets: ["charter", "staff", "customers", "promises", "phone", "files", "notices"],
    dispatch: ["staff", "customers", "tickets", "notices"],
    feedback: ["calendar", "charter", "staff", "customers", "promises", "tickets", "notices"],
    webhooks: ["promises", "tickets", "feedback"],
    intake: [
      "arrivals",
      "charter",
      "staff",
      "customers",
      "promises",
      "phone",
      "tickets",
      "dispatch",
      "feedback",
      "notices",
    ],
    mail: ["arrivals", "charter", "staff", "customers", "promises", "files", "tickets", "intake", "notices"],
    fax: ["arrivals", "customers", "promises", "files", "tickets"],
    // several acts on a ticket at once, by a person or by itself
    macros: ["charter", "staff", "customers", "tickets", "dispatch"],
    // above all: what people let the house do by itself
    automation: ["calendar", "charter", "staff", "customers", "promises", "tickets", "notices", "macros"],
  },
  foundation: ["kit", "platform"],
  roof: ["app", "pages", "story"],
};
