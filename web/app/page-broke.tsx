import { Button } from "@mantine/core";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Stands where a page broke, and where a newer version of the desk has replaced the files of this one. */
export function PageBroke() {
  const t = useMessages(messages);
  return (
    <>
      <ErrorNote says={t("broken")} />
      <Button mt="md" variant="default" onClick={() => window.location.reload()}>
        {t("reload")}
      </Button>
    </>
  );
}
