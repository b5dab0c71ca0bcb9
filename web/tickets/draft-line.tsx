import { Button } from "@mantine/core";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./tickets.module.css";
import { draftMessages } from "./draft-messages.ts";

/** Says that what is typed is kept in this browser, and lets it be thrown away and fetched back. */
export function DraftLine({ text, setText }: { text: string; setText: (text: string) => void }) {
  const t = useMessages(draftMessages);
  if (text.trim() === "") return null;
  const discard = () => {
    setText("");
    showUndo(t("discarded"), t("undo"), () => setText(text));
  };
  return (
    <span className={classes.quiet}>
      {t("kept")}{" "}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={discard}>
        {t("discard")}
      </Button>
    </span>
  );
}
