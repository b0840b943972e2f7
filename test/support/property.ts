/** Property tests try the same cases on every run, so that a change is judged by what it changes; `PROPERTY_SEED` (an integer) takes them elsewhere. */
import fc from "fast-check";

const seed = Number(process.env["PROPERTY_SEED"] ?? 20261122);
if (!Number.isInteger(seed)) throw new TypeError(`PROPERTY_SEED is ${JSON.stringify(process.env["PROPERTY_SEED"])}, and has to be an integer`);
fc.configureGlobal({ seed });

export { fc };
