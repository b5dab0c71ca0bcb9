import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["KEPT_URL"] ?? `http://localhost:${process.env["PORT"] ?? 8080}`;

/** Builds the desk into files named by their content; in development it asks the server beside it. */
export default defineConfig({
  plugins: [react()],
  build: { target: "es2024", outDir: "dist", chunkSizeWarningLimit: 900 },
  server: { host: "127.0.0.1", port: 5173, strictPort: true, proxy: { "/api": server } },
});
