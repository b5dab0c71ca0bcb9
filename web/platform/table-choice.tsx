import { Button, FileButton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import { text } from "@kept/domain/kit/language.ts";
import { saveFile } from "./save-file.ts";
import classes from "./table-choice.module.css";
import { useMessages } from "./use-messages.ts";

const messages = {
  choose: text("選擇檔案", "选择文件", "Choose a file"),
  another: text("另選檔案", "另选文件", "Another file"),
  drop: text("或把檔案拖到這裡。", "或把文件拖到这里。", "or drop it here."),
  example: text("下載範例檔", "下载示例文件", "Download an example"),
  reading: text("正在讀取並檢查……", "正在读取并检查……", "Reading and checking …"),
};

type Props = {
  readonly take: (file: File) => void;
  readonly busy: boolean;
  /** Whether one has been chosen already. */
  readonly chosen: boolean;
  /** Its name, and its lines with the headings first. */
  readonly example: { readonly name: string; readonly lines: readonly (readonly string[])[] };
};

/** Where a list from a spreadsheet is chosen or dropped, with an example of one that can be filled in. */
export function TableChoice({ take, busy, chosen, example }: Props) {
  const t = useMessages(messages);
  const reset = useRef<() => void>(null);
  const [over, setOver] = useState(false);
  const given = (file: File | null | undefined) => {
    if (file && !busy) take(file);
    reset.current?.();
  };
  const drag = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      role="group"
      aria-label={t("choose")}
      className={classes.place}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        given(event.dataTransfer.files[0]);
      }}
    >
      <FileButton resetRef={reset} accept=".csv,.txt,.tsv,.xlsx,text/csv" onChange={given}>
        {(props) => (
          <Button {...props} variant={chosen ? "default" : "filled"} loading={busy}>
            {t(chosen ? "another" : "choose")}
          </Button>
        )}
      </FileButton>
      {busy ? <output>{t("reading")}</output> : <span className={classes.hint}>{t("drop")}</span>}
      <Button
        variant="subtle"
        ml="auto"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => saveFile(example.name, "text/csv", asCsv(example.lines))}
      >
        {t("example")}
      </Button>
    </div>
  );
}

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
const asCsv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")).join("\r\n")}\r\n`;
