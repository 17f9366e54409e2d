/** The subgraph that keeps cases, signs passes and verifies readers; it owns the roots of the graph. */
export const REGISTRY = 'case-registry';
