import { ABSTRACT_TYPES } from './abstract-types';
import { ARGUMENTS } from './arguments';
import { CONDITIONS } from './conditions';
import { ENTITY_CHAINS } from './entity-chains';
import type { Feature } from './feature';
import { INTERFACE_OBJECTS } from './interface-objects';
import { MUTATIONS } from './mutations';
import { NAMES } from './names';
import { NULL_BUBBLING } from './null-bubbling';
import { PROVIDED_FIELDS } from './provided-fields';
import { REQUIRED_FIELDS } from './required-fields';
import { REWRITES } from './rewrites';
import { SEVERAL_KEYS } from './several-keys';
import { SHARED_VALUES } from './shared-values';
import { SUBGRAPH_ERRORS } from './subgraph-errors';

/** Everything that a federation gateway must do. */
export const FEATURES: readonly Feature[] = [
  ENTITY_CHAINS,
  REQUIRED_FIELDS,
  INTERFACE_OBJECTS,
  ABSTRACT_TYPES,
  SEVERAL_KEYS,
  PROVIDED_FIELDS,
  SHARED_VALUES,
  NULL_BUBBLING,
  SUBGRAPH_ERRORS,
  CONDITIONS,
  ARGUMENTS,
  NAMES,
  MUTATIONS,
  REWRITES,
];
