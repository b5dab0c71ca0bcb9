import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import { OneTimePassword } from "./one-time-password.tsx";
import { SureButton } from "./sure-button.tsx";
import classes from "./staff.module.css";

/** Whether someone can sign in: a new password, leaving and coming back. */
export function AccessSection({ person }: { person: Person }) {
  const t = useMessages(messages);
  const times = useTimes();
  const give = useDo(staffApi.giveOneTimePassword);
  const link = useDo(staffApi.givePasswordLink);
  const remove = useDo(staffApi.removeFactors, {
    onDone: () => notifications.show({ message: t("factorsRemoved") }),
  });
  const leave = useDo(staffApi.endEmployment);
  const back = useDo(staffApi.returnToWork);
  const { id, name, leftAt } = person;
  return (
    <section className={classes.section}>
      <h2>{t("access")}</h2>
      {give.data && <OneTimePassword says={t("oneTimeIs", { name })} password={give.data.oneTimePassword} />}
      {link.data && (
        <OneTimePassword
          says={t("passwordLinkIs", { name })}
          password={`${window.location.origin}/new-password?token=${link.data.token}`}
        />
      )}
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
            <Button variant="default" loading={link.isPending} onClick={() => link.mutate({ id })}>
              {t("givePasswordLink")}
            </Button>
            <SureButton
              word={t("removeFactors")}
              asks={t("removeFactorsAsks")}
              busy={remove.isPending}
              does={() => remove.mutate({ id })}
            />
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
