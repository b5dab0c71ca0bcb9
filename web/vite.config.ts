import react from "@vitejs/plugin-react";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const server = process.env["KEPT_URL"] ?? `http://localhost:${process.env["PORT"] ?? 8080}`;

/** Lays a compressed copy beside each script and style, so that the server need not compress while people wait. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    writeBundle({ dir = "" }) {
      const assets = path.join(dir, "assets");
      for (const file of readdirSync(assets).filter((name) => /\.(m?js|css)$/.test(name))) {
        const bytes = readFileSync(path.join(assets, file));
        writeFileSync(path.join(assets, `${file}.br`), brotliCompressSync(bytes));
        writeFileSync(path.join(assets, `${file}.gz`), gzipSync(bytes));
      }
    },
  };
}

/** Names in the page what the frame and the home page are made of, and who sits here, so that all of it travels at once and not one after the other. */
function fetchedAtOnce(...beginWith: readonly string[]): Plugin {
  return {
    name: "fetched-at-once",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const found = new Set<string>();
        const styles = new Set<string>();
        const add = (file: string): void => {
          const chunk = bundle[file];
          if (found.has(file) || chunk?.type !== "chunk") return;
          found.add(file);
          for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
          chunk.imports.forEach(add);
        };
        for (const [file, chunk] of Object.entries(bundle))
          if (chunk.type === "chunk" && beginWith.includes(chunk.name)) add(file);
        const head = (attrs: Record<string, string>) => ({ tag: "link", attrs, injectTo: "head" as const });
        return [
          head({ rel: "preload", as: "fetch", crossorigin: "anonymous", href: "/api/session" }),
          ...[...styles]
            .filter((file) => !html.includes(file))
            .map((file) => head({ rel: "stylesheet", href: `/${file}` })),
          ...[...found]
            .filter((file) => !html.includes(file))
            .map((file) => head({ rel: "modulepreload", href: `/${file}` })),
        ];
      },
    },
  };
}

/** Lays beside the reader of PDFs what it fetches by name: tables of letters, fonts, decoders of pictures. */
function besidePdf(): Plugin {
  const from = path.dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
  return {
    name: "beside-pdf",
    apply: "build",
    writeBundle({ dir = "" }) {
      for (const folder of ["cmaps", "standard_fonts", "wasm"])
        cpSync(path.join(from, folder), path.join(dir, "assets/pdf", folder), {
          recursive: true,
          // What runs scripts within a PDF is left out: none runs.
          filter: (file) => !path.basename(file).startsWith("quickjs"),
        });
    },
  };
}

/** Builds the desk into files named by their content; in development it asks the server beside it. */
export default defineConfig({
  plugins: [react(), fetchedAtOnce("desk-frame", "home-page"), besidePdf(), compressed()],
  build: {
    target: "es2024",
    outDir: "dist",
    chunkSizeWarningLimit: 900,
    // What most pages need travels in one file, not in forty small ones with their headers.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "desk", minShareCount: 40 }] } } },
  },
  server: { host: "127.0.0.1", port: 5173, strictPort: true, proxy: { "/api": server } },
});
