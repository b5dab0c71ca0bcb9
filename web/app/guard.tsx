import { Outlet, useLocation, useMatches } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import { Language } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { ask } from "../platform/client.ts";
import { speak } from "../platform/language.ts";
import { listenLive } from "../platform/live.ts";
import { queries } from "../platform/queries.ts";
import { keyOf, useAsk } from "../platform/use-ask.ts";
import { MeContext, type Me } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { Redirect } from "./redirect.tsx";

const loadFrame = () => import("./desk-frame.tsx");
const DeskFrame = lazy(async () => ({ default: (await loadFrame()).DeskFrame }));

/** Somebody waits until the server can say who they are. */
const patiently = { retry: true, retryDelay: 2_000, staleTime: 60_000 };

/** Asks who sits here and fetches the frame around every page, so that both travel beside the page instead of after it. */
export function beforehand(): void {
  void queries.prefetchQuery({
    ...patiently,
    queryKey: keyOf(staffApi.session, {}),
    queryFn: () => ask(staffApi.session, {}),
  });
  void loadFrame();
}

/** Pages that stand before the desk. */
const entrances = ["/sign-in", "/set-up", "/password", "/second-factor", "/new-password", "/signed-in", "/gallery"];

/** Pages that fill the whole screen, without the frame around them. */
const bare = ["/wallboard"];

/** Lets people in: who has not signed in is led to the entrance and back again. */
export function Guard() {
  const t = useMessages(messages);
  const { href, pathname: wantedPath } = useLocation();
  // The page that is drawn, which is not yet the one asked for while that is being fetched.
  const pathname = useMatches().at(-1)?.pathname ?? "/";
  const session = useAsk(staffApi.session, {}, patiently);
  const signedIn =
    session.data?.kind === "staff" && !session.data.mustChangePassword && !session.data.secondFactor?.must;
  const me = useMemo<Me | null>(
    () => (session.data?.kind === "staff" && session.data.id ? { ...session.data, id: session.data.id } : null),
    [session.data],
  );
  const myId = signedIn ? session.data?.id : null;
  useEffect(() => (myId ? listenLive(myId) : undefined), [myId]);
  const mine = (bare.includes(pathname) && languageIn(href)) || me?.language;
  useEffect(() => {
    if (mine) speak(mine);
  }, [mine]);

  if (wantedPath === "/sign-in" && signedIn) return <Redirect to={wanted(href)} />;
  if (entrances.includes(pathname)) return <Outlet />;
  if (entrances.includes(wantedPath)) return null;
  if (!session.data) return session.failureCount > 1 ? <ErrorNote says={t("noServer")} /> : null;
  if (!me) return session.isFetching ? null : <Redirect to={`/sign-in?to=${encodeURIComponent(href)}`} />;
  if (session.data.mustChangePassword) return <Redirect to="/password" />;
  if (session.data.secondFactor?.must) return <Redirect to={`/second-factor?to=${encodeURIComponent(href)}`} />;
  if (bare.includes(pathname))
    return (
      <MeContext.Provider value={me}>
        <Outlet />
      </MeContext.Provider>
    );
  if (bare.includes(wantedPath)) return null;
  return (
    <MeContext.Provider value={me}>
      <Suspense>
        <DeskFrame>
          <Outlet />
        </DeskFrame>
      </Suspense>
    </MeContext.Provider>
  );
}

/** Where someone wanted to go before signing in; an address of this desk, never one elsewhere. */
function wanted(href: string): string {
  const to = new URL(href, window.location.origin).searchParams.get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) ? to : "/";
}

/** The language an address asks for, as for a screen that everybody reads. */
const languageIn = (href: string): Language | undefined =>
  Language.safeParse(new URL(href, window.location.origin).searchParams.get("language")).data;
