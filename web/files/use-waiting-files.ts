import { notifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import { fileSizeAtMost } from "@kept/domain/files/file.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { markDraft } from "../platform/draft.ts";
import { Refused } from "../platform/client.ts";
import { refresh } from "../platform/queries.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { sendFile } from "./send-file.ts";
import { forgetWaiting, keepWaiting, waitingIn, type WaitingFile } from "./waiting-files.ts";

/** Where a waiting file stands: at rest, on its way (0 to 1), or held up with the reason. */
export type Standing = { file: WaitingFile; share: number | null; why: string | null };

/** Files that wait to be attached. */
export type WaitingFiles = ReturnType<typeof useWaitingFiles>;

const megabytes = fileSizeAtMost / 1_048_576;

/** The files I chose for a thing and have not sent; they stay in this browser until they are sent or removed, whatever becomes of the page. */
export function useWaitingFiles(thing: string, address: string, noun: string) {
  const t = useMessages(messages);
  const me = useMe()?.id;
  const place = `${me ?? ""}/${thing}`;
  const [all, setAll] = useState<readonly Standing[]>([]);
  const [loaded, setLoaded] = useState(false);
  const stops = useRef(new Map<string, AbortController>());
  useEffect(() => {
    let here = true;
    void waitingIn(place)
      .then((files) => here && setAll(files.map(atRest)))
      .catch(() => undefined)
      .finally(() => here && setLoaded(true));
    return () => void (here = false);
  }, [place]);
  useEffect(() => {
    if (loaded) markDraft(me, `${thing}:files`, all.length > 0);
  }, [loaded, me, thing, all.length]);

  const change = (id: string, to: Partial<Standing>) =>
    setAll((now) => now.map((one) => (one.file.id === id ? { ...one, ...to } : one)));
  const drop = (id: string) => {
    setAll((now) => now.filter(({ file }) => file.id !== id));
    void forgetWaiting(id).catch(() => undefined);
  };
  const add = (chosen: readonly File[]) => {
    const fit = chosen.filter(({ name, size }) => {
      if (size > fileSizeAtMost) notifications.show({ color: "red", message: t("tooLarge", { name, megabytes }) });
      else if (size === 0) notifications.show({ color: "red", message: t("empty", { name }) });
      return size > 0 && size <= fileSizeAtMost;
    });
    const files = fit.map((file, at) => waitingFile(file, place, at));
    setAll((now) => [...now, ...files.map(atRest)]);
    for (const file of files) void keepWaiting(file).catch(() => undefined);
  };
  const send = async ({ file, share }: Standing) => {
    if (share !== null) return;
    const stop = new AbortController();
    stops.current.set(file.id, stop);
    change(file.id, { share: 0, why: null });
    try {
      await sendFile({ address, file, signal: stop.signal, progress: (now) => change(file.id, { share: now }) });
      drop(file.id);
      refresh(new Set([noun]));
    } catch (fault) {
      const why = stop.signal.aborted ? null : fault instanceof Refused && fault.detail ? fault.detail : t("lineLost");
      change(file.id, { share: null, why });
    }
  };
  return {
    all,
    add,
    remove: ({ file }: Standing) => {
      drop(file.id);
      showUndo(t("removed", { name: file.name }), t("undo"), () => {
        setAll((now) => [...now, atRest(file)]);
        void keepWaiting(file).catch(() => undefined);
      });
    },
    stop: (id: string) => stops.current.get(id)?.abort(),
    sendAll: async () => {
      for (const one of all) await send(one);
    },
  };
}

const atRest = (file: WaitingFile): Standing => ({ file, share: null, why: null });

/** The ids follow the order of choosing. */
const waitingFile = (file: File, place: string, at: number): WaitingFile => ({
  id: `${String(performance.timeOrigin + performance.now()).padStart(16, "0")}-${at}-${crypto.randomUUID()}`,
  place,
  name: file.name,
  type: file.type,
  bytes: file,
  key: crypto.randomUUID(),
});
