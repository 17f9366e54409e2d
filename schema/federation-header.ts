/**
 * How every subgraph begins. The kit writes it and composition wants it word for word: agencies
 * may not link, because an alias could hide a directive.
 */
export const FEDERATION_HEADER = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://oneroof.example/needToKnow/v1.0", import: ["@needToKnow"])
  @composeDirective(name: "@needToKnow")

"Who needs to know this field: its data category, and from which level on. Several must all hold."
directive @needToKnow(category: String!, detail: String! = "FULL") repeatable on FIELD_DEFINITION
`;
