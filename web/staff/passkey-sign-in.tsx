import { Button } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import { staffApi, type Session } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { ask, Refused } from "../platform/client.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Signing in with a passkey alone; shown where the browser knows them. The device's own window asks for finger, face or PIN. */
export function PasskeySignIn({ goIn }: { goIn: (session: Session) => void }) {
  const t = useMessages(messages);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  if (!("PublicKeyCredential" in window)) return null;
  const enter = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      const { startAuthentication } = await import("@simplewebauthn/browser");
      const { challengeId, options } = await ask(staffApi.beginPasskeySignIn, {});
      const response = await startAuthentication({ optionsJSON: options as never });
      goIn(await ask(staffApi.signInByPasskey, { challengeId, response: { ...response } }));
    } catch (fault) {
      setRefused(fault instanceof Refused ? fault.detail : t("passkeyNotUsed"));
    }
    setBusy(false);
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFingerprint size={18} />} loading={busy} onClick={() => void enter()}>
        {t("signInByPasskey")}
      </Button>
      {refused && <ErrorNote says={refused} />}
    </>
  );
}
