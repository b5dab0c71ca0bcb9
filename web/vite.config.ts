import react from "@vitejs/plugin-react";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
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
      for (const file of readdirSync(assets).filter((name) => /\.(js|css)$/.test(name))) {
        const bytes = readFileSync(path.join(assets, file));
        writeFileSync(path.join(assets, `${file}.br`), brotliCompressSync(bytes));
        writeFileSync(path.join(assets, `${file}.gz`), gzipSync(bytes));
      }
    },
  };
}

/** Builds the desk into files named by their content; in development it asks the server beside it. */
export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: "es2024",
    outDir: "dist",
    chunkSizeWarningLimit: 900,
    // What most pages need travels in one file, not in forty small ones with their headers.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "desk", minShareCount: 32 }] } } },
  },
  server: { host: "127.0.0.1", port: 5173, strictPort: true, proxy: { "/api": server } },
});
