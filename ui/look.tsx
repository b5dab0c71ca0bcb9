import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./look.css";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { Speech, type Tongue } from "./speech.tsx";
import { theme, variables } from "./theme.ts";
import { Ticking, type TimeSource } from "./ticking.tsx";

const scheme = localStorageColorSchemeManager({ key: "kept.look" });

/** Dresses everything below it: theme, dark or light, language, and the time its clocks go by. */
export function Look({ language, time, children }: { language: Tongue; time: TimeSource; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
    >
      <Speech language={language}>
        <Ticking time={time}>
          {children}
          <Notifications position="bottom-right" limit={4} transitionDuration={100} />
        </Ticking>
      </Speech>
    </MantineProvider>
  );
}
