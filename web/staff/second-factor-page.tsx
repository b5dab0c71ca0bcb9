import { Button } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { queries } from "../platform/queries.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { AppSection } from "./app-section.tsx";
import { Entrance } from "./entrance.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { messages } from "./factor-rule-messages.ts";
import classes from "./staff.module.css";
import { withinDesk } from "./within-desk.ts";

/** Where someone of whom a second factor is asked sets one up, and goes on to where they wanted (`?to=`); for some days they may put it off. */
export function SecondFactorPage() {
  const t = useMessages(messages);
  const times = useTimes();
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const session = useAsk(staffApi.session, {});
  const factors = useAsk(staffApi.ownFactors, {}, { retry: false });
  const signOut = useDo(staffApi.signOut, {
    onDone: () => {
      queries.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  const goOn = async () => {
    await session.refetch();
    void navigate({ to: withinDesk(to), replace: true });
  };
  if (session.data && session.data.kind !== "staff")
    return (
      <Entrance title={t("title")} lede={t("signInFirst")}>
        <Link to="/sign-in">{t("signIn")}</Link>
      </Entrance>
    );
  if (factors.error) return <ErrorNote says={factors.error.detail} again={() => void factors.refetch()} />;
  if (!factors.data || !session.data) return null;
  const { secondFactor } = session.data;
  const there = factors.data.totpSince !== null || factors.data.passkeys.length > 0;
  const asks = secondFactor && (secondFactor.must ? t("must") : t("until", { date: times.date(secondFactor.by) }));
  return (
    <Entrance title={t("title")} lede={there ? t("settled") : (asks ?? t("free"))}>
      <AppSection factors={factors.data} />
      <PasskeySection factors={factors.data} />
      <div className={classes.foot}>
        {there && <Button onClick={() => void goOn()}>{t("goOn")}</Button>}
        {!there && !secondFactor?.must && (
          <Button variant="default" onClick={() => void goOn()}>
            {t("later")}
          </Button>
        )}
        <Button variant="subtle" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
          {t("signOut")}
        </Button>
      </div>
    </Entrance>
  );
}
