import { everySchema, follow } from "./schema.js";

/** Decoding is for responses: a request is sent as it is given. */
export const requestDecode = () => ({
  Parameter: (parameter, ctx) => check(parameter, ctx.location, ctx),
  RequestBody: (body, ctx) => {
    for (const [type, mediaType] of Object.entries(body.content ?? {})) {
      const place = follow(mediaType, ctx.location.child(["content", type]), ctx);
      if (place) check(place.node, place.location, ctx);
    }
  },
});

/** @param {{ schema?: unknown }} holder a parameter or media type */
const check = (holder, location, ctx) => {
  if (!holder.schema) return;
  for (const place of everySchema(holder.schema, location.child(["schema"]), ctx)) {
    if (place.node["x-decode"] === undefined) continue;
    const message = `x-decode: this schema is used in a request (${location.pointer}), and decoding is for responses. Give the request its own schema.`;
    ctx.report({ message, location: place.location.child(["x-decode"]) });
  }
};
