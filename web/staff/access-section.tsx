import { Button, Group } from "@mantine/core";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import { OneTimePassword } from "./one-time-password.tsx";
import classes from "./staff.module.css";

/** Whether someone can sign in: a new password, leaving and coming back. */
export function AccessSection({ person }: { person: Person }) {
  const t = useMessages(messages);
  const times = useTimes();
  const give = useDo(staffApi.giveOneTimePassword);
  const leave = useDo(staffApi.endEmployment);
  const back = useDo(staffApi.returnToWork);
  const { id, name, leftAt } = person;
  return (
    <section className={classes.section}>
      <h2>{t("access")}</h2>
      {give.data && <OneTimePassword name={name} password={give.data.oneTimePassword} />}
      {leftAt ? (
        <Group>
          <span>{t("leftOn", { date: times.date(leftAt) })}</span>
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate({ id })}>
            {t("isBack")}
          </Button>
        </Group>
      ) : (
        <>
          <Group>
            <Button variant="default" loading={give.isPending} onClick={() => give.mutate({ id })}>
              {t("giveOneTime")}
            </Button>
            <Button variant="subtle" color="red" loading={leave.isPending} onClick={() => leave.mutate({ id })}>
              {t("endEmployment")}
            </Button>
          </Group>
          <p className={classes.quiet}>{t("endEmploymentHint")}</p>
        </>
      )}
    </section>
  );
}
