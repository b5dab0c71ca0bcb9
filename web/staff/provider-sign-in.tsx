import { Button } from "@mantine/core";
import { IconBuildingFortress } from "@tabler/icons-react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

const kept = "kept-provider-sign-in";

/** Signing in through the company's own provider; shown where one is set up. What was begun is kept in this tab only, so that nobody is signed in by an address somebody sent them. */
export function ProviderSignIn({ to }: { to: string | undefined }) {
  const t = useMessages(messages);
  const ways = useAsk(staffApi.signInWays, {});
  const begin = useDo(staffApi.beginProviderSignIn, {
    onRefused: () => true,
    onDone: ({ url, state }) => {
      sessionStorage.setItem(kept, JSON.stringify({ state, to }));
      window.location.assign(url);
    },
  });
  const provider = ways.data?.provider;
  if (!provider) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconBuildingFortress size={18} />}
        loading={begin.isPending}
        onClick={() => begin.mutate({})}
      >
        {t("signInByProvider", { provider })}
      </Button>
      {begin.error && <ErrorNote says={begin.error.detail} />}
    </>
  );
}

/** What this tab began, with what the provider came back with; null when it was not begun here, or comes back with another's state. */
export function begunHere(): { state: string; query: string; to: string | undefined } | null {
  const query = window.location.search;
  const begun = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  if (!begun) return null;
  const { state, to } = JSON.parse(begun) as { state: string; to?: string };
  return new URLSearchParams(query).get("state") === state ? { state, query, to } : null;
}
