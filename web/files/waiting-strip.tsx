import { ActionIcon, Button, FileButton, Progress } from "@mantine/core";
import { IconCamera, IconPaperclip, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { fileSizeAtMost } from "@kept/domain/files/file.ts";
import { mayShowInline } from "@kept/domain/files/file-type.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./files.module.css";
import { messages } from "./messages.ts";
import { sizeInWords } from "./size-in-words.ts";
import type { Standing, WaitingFiles } from "./use-waiting-files.ts";

/** What waits to be attached, each with its picture, size and how far it is; below, the ways to choose more. */
export function WaitingStrip({ files }: { files: WaitingFiles }) {
  const t = useMessages(messages);
  const { all } = files;
  return (
    <div className={classes.strip}>
      {all.length > 0 && (
        <ul className={classes.waiting} aria-label={t("waiting")}>
          {all.map((one) => (
            <WaitingLine key={one.file.id} one={one} files={files} />
          ))}
        </ul>
      )}
      <div className={classes.ways}>
        <FileButton multiple onChange={files.add}>
          {(props) => (
            <Button {...props} size="compact-xs" variant="subtle" leftSection={<IconPaperclip size={14} />}>
              {t("attach")}
            </Button>
          )}
        </FileButton>
        <FileButton accept="image/*" capture="environment" onChange={(file) => file && files.add([file])}>
          {(props) => (
            <Button
              {...props}
              size="compact-xs"
              variant="subtle"
              className={classes.camera}
              leftSection={<IconCamera size={14} />}
            >
              {t("camera")}
            </Button>
          )}
        </FileButton>
        <small>{t("hint", { megabytes: fileSizeAtMost / 1_048_576 })}</small>
        {all.length > 0 && (
          <Button
            size="compact-xs"
            onClick={() => void files.sendAll()}
            loading={all.some(({ share }) => share !== null)}
          >
            {t("sendFiles", { count: all.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

function WaitingLine({ one: { file, share, why }, files }: { one: Standing; files: WaitingFiles }) {
  const t = useMessages(messages);
  const sends = share !== null;
  return (
    <li>
      <Preview bytes={file.bytes} type={file.type} />
      <span className={classes.name}>{file.name}</span>
      <small>
        {[file.type, sizeInWords(file.bytes.size)].filter(Boolean).join(" · ")}
        {why && (
          <span role="alert" className={classes.why}>
            {why}
          </span>
        )}
      </small>
      {sends && <Progress value={share * 100} size="sm" aria-label={t("sending", { name: file.name })} />}
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t(sends ? "cancel" : "remove", { name: file.name })}
        onClick={() => (sends ? files.stop(file.id) : files.remove({ file, share, why }))}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

/** A small picture of a picture, drawn by the browser from the file itself. */
function Preview({ bytes, type }: { bytes: Blob; type: string }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!mayShowInline(type)) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address ? <img src={address} alt="" className={classes.small} /> : <IconPaperclip size={18} aria-hidden />;
}
