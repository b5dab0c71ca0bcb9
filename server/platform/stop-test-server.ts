import { rmSync } from "node:fs";
import path from "node:path";
import { stopServerOf } from "./postgres-launcher.ts";
import { testServerFolder } from "./test-database.ts";

// Ends the PostgreSQL that the test files shared, with all its databases.
await stopServerOf(path.join(testServerFolder, "postgres"));
rmSync(testServerFolder, { recursive: true, force: true });
