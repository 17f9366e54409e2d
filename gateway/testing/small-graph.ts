import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { FEDERATION_HEADER } from '../../schema/federation-header';

/**
 * A graph of a registry, the police and the prosecution: one of each kind of thing that decisions
 * and checks look at.
 * @param more fields of the root, each a text
 */
export function smallGraph(...more: readonly string[]): string {
  const name = more.join();
  const known = composed.get(name) ?? compose(more);
  composed.set(name, known);
  return known;
}

/** Composing takes longer than what most tests do with it. */
const composed = new Map<string, string>();

function compose(more: readonly string[]): string {
  const agencies = {
    'case-registry': `
      type Query {
        case: ChainCase ${label('STRUCTURE')}
        myCases: [CaseListing!] ${label('STRUCTURE')}
        ${more.map((name) => `${name}: String ${label('SERVICE')}`).join('\n')}
      }
      type Mutation {
        openCase(caseId: ID!): CasePass ${label('STRUCTURE')}
        addGoal(text: String!): Goal ${label('PLAN')}
      }
      type CasePass { token: String ${label('SERVICE')} }
      type Goal { text: String ${label('PLAN')} }
      type CaseListing { number: String ${label('CASE_CORE')} }
      type ChainCase @key(fields: "id") {
        id: ID!
        number: String ${label('CASE_CORE')}
        phase: String ${label('CASE_CORE', 'SUMMARY')}
        participants: [CaseParticipant!] ${label('CASE_PERSON', 'SUMMARY')}
      }
      type CaseParticipant {
        person: Person ${label('CASE_PERSON', 'SUMMARY')}
        side: PartySide ${label('CASE_PERSON')}
      }
      enum PartySide { VICTIM_SIDE OFFENDER_SIDE }
      type Person @key(fields: "id") {
        id: ID!
        knownAs: String ${label('ID_CORE')}
      }`,
    police: `
      type Person @key(fields: "id") { id: ID! police: PoliceRecord ${label('STRUCTURE')} }
      type PoliceRecord {
        reports: [PoliceReport!] ${label('INC_FACT', 'SUMMARY')}
        weapons: [String!] ${label('WEAPON')}
        advice: String ${label('WEAPON', 'SUMMARY')}
        alarms: [String!] ${label('STALK_ALARM')}
        forgotten: String
      }
      type PoliceReport {
        severity: Severity ${label('INC_FACT', 'SUMMARY')}
        times: Int ${label('INC_FACT')}
        narrative: String ${label('INC_NARR')} ${label('INC_FACT')}
      }
      enum Severity { LOW HIGH }`,
    prosecution: `
      type Person @key(fields: "id") { id: ID! prosecution: ProsecutionRecord ${label('STRUCTURE')} }
      type ProsecutionRecord { files: [String!] ${label('JUD_STATUS')} }
      type ChainCase @key(fields: "id") {
        id: ID!
        prosecution: ProsecutionCaseRecord ${label('STRUCTURE')}
      }
      type ProsecutionCaseRecord { decision: String ${label('JUD_STATUS')} }`,
  };
  const { supergraphSdl, errors } = composeServices(
    Object.entries(agencies).map(([name, sdl]) => ({
      ...{ name, url: `http://${name}`, typeDefs: parse(FEDERATION_HEADER + sdl) },
    })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}

function label(category: string, detail = 'FULL'): string {
  return `@needToKnow(category: "${category}", detail: "${detail}")`;
}
