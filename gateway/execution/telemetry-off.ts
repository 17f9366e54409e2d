/**
 * The stock gateway reports usage and asks cloud metadata hosts who it is, unless this is set
 * before it is constructed. Imported first, for its effect.
 */
// eslint-disable-next-line no-restricted-properties -- written, not read: a switch of the library
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
