import { Button, Menu } from "@mantine/core";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { listFormats, type ListFormat } from "@kept/domain/kit/list-format.ts";
import { addressOf } from "./client.ts";
import { useMay } from "./use-may.ts";
import { useMessages } from "./use-messages.ts";

const messages = {
  export: text("匯出", "导出", "Export"),
  xlsx: text("Excel 檔", "Excel 文件", "As Excel"),
  csv: text("CSV 檔", "CSV 文件", "As CSV"),
};

type Props<E extends Endpoint> = {
  /** What gives the file. */
  of: E;
  /** What the list is narrowed by, as it is shown. */
  asked: Omit<AskOf<E>, "format">;
  /** What goes into the file, where that is not plain. */
  title?: string;
};

/** A list as it is filtered as a file, for whom may have it. */
export function ExportMenu<E extends Endpoint>({ of, asked, title }: Props<E>) {
  const t = useMessages(messages);
  const may = useMay();
  if (!may(of)) return null;
  const address = (format: ListFormat) => addressOf(of, { ...asked, format } as AskOf<E>);
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" title={title}>
          {t("export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {listFormats.toReversed().map((format) => (
          <Menu.Item key={format} component="a" href={address(format)} download>
            {t(format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
