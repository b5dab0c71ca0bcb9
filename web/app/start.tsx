import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { Look } from "@kept/ui/look.tsx";
import { titleByHeading } from "../platform/arrive.ts";
import { nowMs, onTick } from "../platform/house-clock.ts";
import { keepFocus } from "../platform/keep-focus.ts";
import { queries } from "../platform/queries.ts";
import { useLanguage } from "../platform/use-messages.ts";
import { beforehand } from "./guard.tsx";
import { router } from "./router.tsx";
import { WithCompany } from "./with-company.tsx";

/** Draws the desk. */
export function start(root: HTMLElement): void {
  // The page may run no code made at run time (its content policy); zod then checks without it.
  z.config({ jitless: true });
  beforehand();
  titleByHeading();
  keepFocus();
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}

const time = { now: nowMs, onTick };

function Desk() {
  return (
    <Look language={useLanguage()} time={time}>
      <QueryClientProvider client={queries}>
        <WithCompany>
          <RouterProvider router={router} />
        </WithCompany>
      </QueryClientProvider>
    </Look>
  );
}
