import { Checkbox, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { flows, type OAuth } from "@kept/domain/mail/mailbox-sign-in.ts";
import { useMessages } from "../platform/use-messages.ts";
import { noProvider, scopeFor } from "./mailbox-presets.ts";
import classes from "./mail.module.css";
import { messages } from "./messages.ts";

type Props = {
  oauth: OAuth;
  set: (oauth: OAuth) => void;
  secret: string;
  setSecret: (secret: string) => void;
  kept: boolean;
};

/** How Kept is known at a mailbox's provider, and who signs in there. */
export function OAuthFields({ oauth, set, secret, setSecret, kept }: Props) {
  const t = useMessages(messages);
  const { flow, issuer, authorizeUrl, tokenUrl, clientId, scope } = oauth;
  const bare = issuer === "" || tokenUrl !== "";
  const text = (
    name: Exclude<keyof OAuth, "flow">,
    value: string,
    more: { required?: boolean; placeholder?: string },
  ) => (
    <TextInput
      label={t(`oauth-${name}`)}
      value={value}
      {...more}
      onChange={(event) => set({ ...oauth, [name]: event.currentTarget.value.trim() })}
    />
  );
  return (
    <>
      <NativeSelect
        label={t("oauth-flow")}
        value={flow}
        data={flows.map((value) => ({ value, label: t(`flow-${value}`) }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value === "client" ? "client" : "code";
          set({ ...oauth, flow: chosen, scope: scopeFor(oauth, chosen) });
        }}
      />
      {text("issuer", issuer, { placeholder: "https://login.example.com" })}
      {bare && flow === "code" && text("authorizeUrl", authorizeUrl, {})}
      {bare && text("tokenUrl", tokenUrl, {})}
      {text("clientId", clientId, { required: true })}
      <PasswordInput
        required={!kept && flow === "client"}
        label={t("clientSecret")}
        description={kept ? t("passwordStays") : undefined}
        autoComplete="new-password"
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <TextInput
        label={t("oauth-scope")}
        value={scope}
        onChange={(event) => set({ ...oauth, scope: event.currentTarget.value })}
      />
      {flow === "code" && (
        <p className={classes.hint}>{t("comesBackTo", { address: `${window.location.origin}/mailboxes/signed-in` })}</p>
      )}
    </>
  );
}

/** Whether one signs in by a token instead of a password. */
export function ByToken({ oauth, set }: { oauth: OAuth | null; set: (oauth: OAuth | null) => void }) {
  const t = useMessages(messages);
  return (
    <Checkbox
      label={t("byToken")}
      checked={oauth !== null}
      onChange={(event) => set(event.currentTarget.checked ? noProvider : null)}
    />
  );
}
