const nothing = () => undefined;

/**
 * For libraries that log operations that fail or what agencies answered: an operation may hold what
 * a reader typed, an answer holds a family. No payload is ever logged.
 */
export const quietLogger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
