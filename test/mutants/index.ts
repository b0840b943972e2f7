import { clients } from "./clients.ts";
import { credentials } from "./credentials.ts";
import { generator } from "./generator.ts";
import { lists } from "./lists.ts";
import type { Mutant, Mutants } from "./mutant.ts";
import { requests } from "./requests.ts";
import { responses } from "./responses.ts";
import { retries } from "./retries.ts";
import { time } from "./time.ts";

const tables: Mutants[] = [requests, credentials, retries, time, responses, lists, clients, generator];

export const mutants: Mutant[] = tables.flatMap((table) => Object.entries(table).flatMap(([file, list]) => list.map((mutant) => ({ file, ...mutant }))));
