// Plain JavaScript, so that Redocly loads it on every Node.
import { extensions } from "./redocly-plugin/extensions.js";
import { pagination } from "./redocly-plugin/pagination.js";
import { parameterNames } from "./redocly-plugin/parameter-names.js";
import { requestDecode } from "./redocly-plugin/request-decode.js";

/** Our lint rules, as `specloom/<rule>`. */
export default () => ({
  id: "specloom",
  rules: {
    oas3: { extensions, pagination, "parameter-names": parameterNames, "request-decode": requestDecode },
  },
  typeExtension: { oas3: withItemSchema },
});

/**
 * Has Redocly read `x-oai-itemSchema` as a schema: its references count as uses, its content is linted.
 * @param {Record<string, { properties: Record<string, unknown> }>} types
 */
const withItemSchema = (types) => ({
  ...types,
  MediaType: { ...types.MediaType, properties: { ...types.MediaType?.properties, "x-oai-itemSchema": "Schema" } },
});
