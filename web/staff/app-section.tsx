import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { OwnFactors } from "@kept/domain/staff/factor-api.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { ConfirmApp } from "./confirm-app.tsx";
import { PasswordAgain } from "./password-again.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { messages } from "./security-messages.ts";
import classes from "./staff.module.css";

type Wish = "begin" | "end" | "codes";

/** The authenticator app and its recovery codes: setting up, renewing, turning off. */
export function AppSection({ factors }: { factors: OwnFactors }) {
  const t = useMessages(messages);
  const times = useTimes();
  const [wish, setWish] = useState<Wish | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const settle = () => setWish(null);
  const told = { onRefused: () => true };
  const begin = useDo(staffApi.beginTotp, told);
  const end = useDo(staffApi.endTotp, { ...told, onDone: settle });
  const renew = useDo(staffApi.renewRecoveryCodes, {
    ...told,
    onDone: ({ recoveryCodes }) => {
      settle();
      setCodes(recoveryCodes);
    },
  });
  const acts = { begin, end, codes: renew };
  const { totpSince, recoveryCodesLeft } = factors;
  const act = wish && acts[wish];
  const wants = (next: Wish) => () => {
    for (const one of [begin, end, renew]) one.reset();
    setWish(next);
  };
  return (
    <section className={classes.section}>
      <h2>{t("app")}</h2>
      {codes && <RecoveryCodes codes={codes} done={() => setCodes(null)} />}
      {!codes && !begin.data && (
        <p className={totpSince ? undefined : classes.quiet}>
          {totpSince ? t("appOn", { date: times.date(totpSince) }) : t("appOff")}
          {totpSince && ` · ${t("codesLeft", { n: recoveryCodesLeft })}`}
          {totpSince && recoveryCodesLeft < 3 && <span className={classes.warn}> {t("codesFew")}</span>}
        </p>
      )}
      {begin.data && wish === "begin" ? (
        <ConfirmApp
          begun={begin.data}
          cancel={() => {
            begin.reset();
            settle();
          }}
          done={(given) => {
            begin.reset();
            settle();
            setCodes(given);
          }}
        />
      ) : act ? (
        <PasswordAgain
          key={wish}
          refused={act.error?.detail}
          busy={act.isPending}
          goOn={(password) => act.mutate({ password })}
          cancel={settle}
        />
      ) : (
        !codes && (
          <Group>
            {!totpSince && <Button onClick={wants("begin")}>{t("appBegin")}</Button>}
            {totpSince && (
              <>
                <Button variant="default" onClick={wants("codes")}>
                  {t("codesNew")}
                </Button>
                <Button variant="subtle" color="red" onClick={wants("end")}>
                  {t("appEnd")}
                </Button>
              </>
            )}
          </Group>
        )
      )}
      {wish === "end" && <p className={classes.quiet}>{t("appEndAsks")}</p>}
    </section>
  );
}
