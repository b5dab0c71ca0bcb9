import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { addressOf } from "@kept/domain/notices/address-of.ts";
import type { Notice, Want } from "@kept/domain/notices/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { Moment } from "../platform/moment.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { WithMentions } from "../platform/with-mentions.tsx";
import { Delivery } from "./delivery.tsx";
import { messages } from "./messages.ts";
import classes from "./notices.module.css";

const wantWords = {
  acknowledge: "wantsAcknowledge",
  decide: "wantsDecide",
  assign: "wantsAssign",
  act: "wantsAct",
} as const satisfies Record<Want, keyof typeof messages>;

type Props = {
  notice: Notice;
  /** Whether the keyboard stands here. */
  here: boolean;
  firstOfEarlier?: boolean;
  open: () => void;
  acknowledge: (() => void) | undefined;
  /** What else can be done with it. */
  acts?: ReactNode;
};

/** One thing I was told: what, when, what it wants of me, and why. */
export function NoticeLine({ notice, here, firstOfEarlier = false, open, acknowledge, acts }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const { says, mentions, wants, toldAt, because, waits, acknowledgedAt, settledAt, seenAt, insteadOf } = notice;
  const ended = settledAt ? t("settled") : acknowledgedAt ? t("acknowledged") : "";
  return (
    <li
      ref={line}
      className={classes.line}
      data-here={here || undefined}
      data-waits={waits || undefined}
      data-new={!seenAt || undefined}
    >
      {firstOfEarlier && <h3 className={classes.earlier}>{t("earlier")}</h3>}
      {addressOf(notice) ? (
        <button type="button" className={classes.says} data-notice={notice.id} onClick={open}>
          <WithMentions text={says[language]} mentions={mentions} />
        </button>
      ) : (
        <p className={classes.says}>
          <WithMentions text={says[language]} mentions={mentions} />
        </p>
      )}
      <div className={classes.foot}>
        <span className={classes.quiet}>
          <Moment at={toldAt} />
          {ended && ` · ${ended}`}
          {insteadOf && ` · ${t("insteadOf", { name: insteadOf.name })}`}
          <Delivery notice={notice} />
        </span>
        {wants && waits && <span className={classes.wants}>{t(wantWords[wants])}</span>}
        {because && (
          <Link to={`/promises/${because.promiseId}` as string} className={classes.quiet}>
            {t("why")}
          </Link>
        )}
        {(acknowledge || acts) && (
          <span className={classes.acts}>
            {acknowledge && (
              <Button
                variant="default"
                size="compact-xs"
                onClick={acknowledge}
                rightSection={here && <KeyHint keys="a" />}
              >
                {t("acknowledge")}
              </Button>
            )}
            {acts}
          </span>
        )}
      </div>
    </li>
  );
}
