import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import pdfmake from "pdfmake";

// Draws one PDF in a thread of its own: a Chinese font takes a while to be read, and nobody is to wait for that.
const font = fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"));
pdfmake.setLocalAccessPolicy((place) => place === font);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setFonts({ Noto: { normal: font, bold: font, italics: font, bolditalics: font } });
const drawn = await pdfmake.createPdf(workerData as object).getBuffer();
// The port leads to the thread that began this one; it has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(new Uint8Array(drawn));
