import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { text } from "@kept/domain/kit/language.ts";
import { useMessages } from "./use-messages.ts";

const messages = { cancel: text("取消", "取消", "Cancel") };

type Props = {
  /** What the form does, as its button says it. */
  readonly says: string;
  readonly busy: boolean;
  readonly disabled?: boolean | undefined;
  readonly cancel: () => void;
  /** What else can be done with what the form shows. */
  readonly children?: ReactNode;
};

/** The foot of a form: what it does, the way out of it, and whatever else can be done. */
export function FormActs({ says, busy, disabled, cancel, children }: Props) {
  const t = useMessages(messages);
  return (
    <Group>
      <Button type="submit" loading={busy} disabled={disabled === true}>
        {says}
      </Button>
      <Button variant="subtle" onClick={cancel}>
        {t("cancel")}
      </Button>
      {children}
    </Group>
  );
}
