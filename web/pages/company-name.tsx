import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./first-steps.module.css";
import { messages } from "./first-steps-messages.ts";

/** The company's name, to be written and changed on the spot. */
export function CompanyName({ company }: { company: string }) {
  const t = useMessages(messages);
  const [typed, setTyped] = useState<string | null>(company === "" ? "" : null);
  const name = useDo(appApi.changeCompany, { onDone: () => setTyped(null) });
  if (typed === null)
    return (
      <>
        <span>{company}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => setTyped(company)}>
          {t("change")}
        </Button>
      </>
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        name.mutate({ name: typed });
      }}
    >
      <TextInput
        aria-label={t("company")}
        placeholder={t("companyLike")}
        size="xs"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={name.isPending} disabled={typed.trim() === ""}>
        {t("save")}
      </Button>
    </form>
  );
}
