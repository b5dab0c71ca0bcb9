import { Refused } from "../platform/client.ts";
import { languageNow } from "../platform/language.ts";
import type { WaitingFile } from "./waiting-files.ts";

/** Milliseconds before each further try while the line is broken. */
const waits = [500, 2_000, 5_000];

type Sending = { address: string; file: WaitingFile; progress: (share: number) => void; signal: AbortSignal };

/** Sends a file and tells how far it is (0 to 1); a broken line is tried again with the same key. Refused, or with status 0 when nothing answers. */
export async function sendFile(sending: Sending): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const refused = await sendOnce(sending);
    if (!refused) return;
    const wait = refused.status === 0 || refused.status === 503 ? waits[attempt] : undefined;
    if (wait === undefined || sending.signal.aborted) throw refused;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (sending.signal.aborted) throw refused;
  }
}

/** Null once it is there; only XMLHttpRequest tells how far an upload is. */
const sendOnce = ({ address, file, progress, signal }: Sending): Promise<Refused | null> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("idempotency-key", file.key);
    request.setRequestHeader("accept-language", languageNow());
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => resolve(request.status < 300 ? null : refusedBy(request)));
    request.addEventListener("error", () => resolve(new Refused("no-connection", 0, "")));
    request.addEventListener("abort", () => resolve(new Refused("stopped", 0, "")));
    signal.addEventListener("abort", () => request.abort());
    const form = new FormData();
    form.append("file", file.bytes, file.name);
    request.send(form);
  });

function refusedBy(request: XMLHttpRequest): Refused {
  try {
    const { code, detail } = JSON.parse(request.responseText) as { code: string; detail: string };
    return new Refused(code, request.status, detail);
  } catch {
    return new Refused("fault", request.status, request.statusText);
  }
}
