import { asWritten } from "./as-written.ts";
import { bodies } from "./bodies.ts";
import type { Case } from "./case.ts";
import { combining } from "./combining.ts";
import { discriminators } from "./discriminators.ts";
import { names } from "./names.ts";
import { objects } from "./objects.ts";
import { operations } from "./operations.ts";
import { parameters } from "./parameters.ts";
import { parts } from "./parts.ts";
import { references } from "./references.ts";
import { required } from "./required.ts";
import { types } from "./types.ts";
import { webhooks } from "./webhooks.ts";

export const cases: Case[] = [...names, ...references, ...types, ...objects, ...combining, ...required, ...discriminators, ...parts, ...bodies, ...parameters, ...operations, ...webhooks, ...asWritten];
