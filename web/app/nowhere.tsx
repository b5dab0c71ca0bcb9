import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Stands where no page is. */
export function Nowhere() {
  const t = useMessages(messages);
  return (
    <>
      <h1>{t("missing")}</h1>
      <EmptyState
        title=""
        hint={t("missingHint")}
        act={
          <Button component={Link} to="/" variant="default">
            {t("toHome")}
          </Button>
        }
      />
    </>
  );
}
