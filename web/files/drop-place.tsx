import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from "react";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { useNow } from "../platform/use-now.ts";
import classes from "./files.module.css";
import { messages } from "./messages.ts";

/** A part of a page on which files can be dropped, or pasted wherever one writes in it. */
export function DropPlace({ take, children }: { take: (files: readonly File[]) => void; children: ReactNode }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, is: boolean) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(is);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    const name = t("screenshot", { time: times.clock(now).replace(":", ".") });
    take(files.map((file) => (file.name === "image.png" ? new File([file], name, { type: file.type }) : file)));
  };
  return (
    <div
      className={classes.place}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, event.currentTarget.contains(event.relatedTarget as Node | null))}
      onDrop={(event) => {
        drag(event, false);
        take([...event.dataTransfer.files]);
      }}
      onPaste={paste}
    >
      {children}
      {over && <div className={classes.over}>{t("dropHere")}</div>}
    </div>
  );
}
