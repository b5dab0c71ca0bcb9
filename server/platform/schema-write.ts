import { writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { schemaText } from "./schema-text.ts";
import { createTestDatabase } from "./test-database.ts";

// Writes server/schema.sql anew from the migrations, for people to read and for the check to compare.
const database = await createTestDatabase();
const client = new pg.Client(database.connection);
await client.connect();
const text = await schemaText(client);
await client.end();
await database.drop();
writeFileSync(path.resolve(import.meta.dirname, "../schema.sql"), text);
