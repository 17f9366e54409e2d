import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What hangs on a case goes with the case, what hangs on a person with the person; professionals
 * and the directory stay. An id in a list (`text[]`) has no foreign key: PostgreSQL has none there.
 */
export class CreateCaseRegistry1767225600000 implements MigrationInterface {
  readonly name = 'CreateCaseRegistry1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agency (
        code text CONSTRAINT pk_agency PRIMARY KEY, name text, field text, mandate text, phone text,
        email text, opening_hours text, enterprise_number text, as_of timestamptz
      );
      CREATE TABLE agency_service (
        id text CONSTRAINT pk_agency_service PRIMARY KEY, agency_code text NOT NULL, name text,
        audience text, description text,
        CONSTRAINT fk_agency_service_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
      );
      CREATE INDEX ix_agency_service_agency_code ON agency_service (agency_code);
      CREATE TABLE professional (
        id text CONSTRAINT pk_professional PRIMARY KEY, agency_code text NOT NULL,
        display_name text, "function" text, agency_phone text, direct_phone text, email text,
        CONSTRAINT fk_professional_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
      );
      CREATE TABLE person (
        id text CONSTRAINT pk_person PRIMARY KEY, known_as text, call_name text
      );
      CREATE TABLE chain_approach (
        code text CONSTRAINT pk_chain_approach PRIMARY KEY, name text, province text,
        arrondissement text, model text, opened_on date
      );
      CREATE TABLE client_statement (
        id text CONSTRAINT pk_client_statement PRIMARY KEY, person_id text NOT NULL, month text,
        kind text, recorded_on date, recorded_by text, statement text, is_present_at_table boolean,
        CONSTRAINT fk_client_statement_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_client_statement_person_id ON client_statement (person_id);
      CREATE TABLE consent_record (
        id text CONSTRAINT pk_consent_record PRIMARY KEY, person_id text NOT NULL, recorded_on date,
        recorded_by text, status text, given_to text[] NOT NULL DEFAULT '{}',
        categories text[] NOT NULL DEFAULT '{}', purposes text[] NOT NULL DEFAULT '{}',
        valid_until date, withheld_from_person_ids text[] NOT NULL DEFAULT '{}',
        withheld_from_agencies text[] NOT NULL DEFAULT '{}', reason text,
        CONSTRAINT fk_consent_record_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_consent_record_person_id ON consent_record (person_id);
      CREATE TABLE information_moment (
        id text CONSTRAINT pk_information_moment PRIMARY KEY, person_id text NOT NULL,
        informed_at timestamptz, by_agency text, topics text[] NOT NULL DEFAULT '{}', channel text,
        CONSTRAINT fk_information_moment_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_information_moment_person_id ON information_moment (person_id);
      CREATE TABLE protective_factor (
        id text CONSTRAINT pk_protective_factor PRIMARY KEY, person_id text NOT NULL, factor text,
        recorded_on date, by_agency text, source_category text,
        CONSTRAINT fk_protective_factor_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_protective_factor_person_id ON protective_factor (person_id);
      CREATE TABLE risk_assessment (
        id text CONSTRAINT pk_risk_assessment PRIMARY KEY, person_id text NOT NULL, month text,
        level_group text, assessed_on date, level text, trend text, instrument text, by_agency text,
        towards_id text, is_professional_override boolean, override_reason text,
        CONSTRAINT fk_risk_assessment_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT fk_risk_assessment_towards FOREIGN KEY (towards_id) REFERENCES person (id) ON DELETE SET NULL
      );
      CREATE INDEX ix_risk_assessment_person_id ON risk_assessment (person_id);
      CREATE TABLE risk_factor (
        id text CONSTRAINT pk_risk_factor PRIMARY KEY, risk_assessment_id text NOT NULL,
        "group" text, factor text, presence text, is_alarming boolean, source_agency text,
        source_category text, note text,
        CONSTRAINT fk_risk_factor_risk_assessment FOREIGN KEY (risk_assessment_id) REFERENCES risk_assessment (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_risk_factor_risk_assessment_id ON risk_factor (risk_assessment_id);
      CREATE TABLE chain_case (
        id text CONSTRAINT pk_chain_case PRIMARY KEY, access_version integer NOT NULL DEFAULT 1,
        approach_code text, number text, phase_group text, state text, opened_on date,
        accepted_on date,
        CONSTRAINT fk_chain_case_approach FOREIGN KEY (approach_code) REFERENCES chain_approach (code)
      );
      CREATE TABLE expectation (
        id text CONSTRAINT pk_expectation PRIMARY KEY, case_id text NOT NULL, on_person_id text,
        by_agency text, kind text, valid_from date, valid_until date, on_date date, weekday text,
        start_time text, end_time text, place text, with_person_ids text[] NOT NULL DEFAULT '{}',
        rule text, source_category text,
        CONSTRAINT fk_expectation_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_expectation_on_person FOREIGN KEY (on_person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_expectation_case_id ON expectation (case_id);
      CREATE TABLE plan (
        id text CONSTRAINT pk_plan PRIMARY KEY, case_id text NOT NULL, agreed_on date,
        review_on date, signed_by text[] NOT NULL DEFAULT '{}',
        CONSTRAINT fk_plan_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_plan_case_id ON plan (case_id);
      CREATE TABLE goal (
        id text CONSTRAINT pk_goal PRIMARY KEY, plan_id text NOT NULL, kind text, client_text text,
        status text, statement text, life_domain text, target_factor text, measure_of_success text,
        concerned_person_ids text[] NOT NULL DEFAULT '{}', agreed_on date,
        visible_to text[] NOT NULL DEFAULT '{}', source_category text,
        CONSTRAINT fk_goal_plan FOREIGN KEY (plan_id) REFERENCES plan (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_goal_plan_id ON goal (plan_id);
      CREATE TABLE safety_alert (
        id text CONSTRAINT pk_safety_alert PRIMARY KEY, case_id text NOT NULL, raised_on date,
        advice text, raised_at timestamptz, kind text,
        about_person_ids text[] NOT NULL DEFAULT '{}', addressed_to text[] NOT NULL DEFAULT '{}',
        text text, source_category text,
        CONSTRAINT fk_safety_alert_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_safety_alert_case_id ON safety_alert (case_id);
      CREATE TABLE work_overlap (
        id text CONSTRAINT pk_work_overlap PRIMARY KEY, case_id text NOT NULL, kind text,
        agencies text[] NOT NULL DEFAULT '{}', status text, detected_on date,
        concerned_person_ids text[] NOT NULL DEFAULT '{}',
        source_categories text[] NOT NULL DEFAULT '{}', starts_on date, ends_on date,
        resolution text, resolved_on date,
        CONSTRAINT fk_work_overlap_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_work_overlap_case_id ON work_overlap (case_id);
      CREATE TABLE round_table (
        id text CONSTRAINT pk_round_table PRIMARY KEY, case_id text NOT NULL, held_at timestamptz,
        is_urgent boolean, agencies_present text[] NOT NULL DEFAULT '{}', agenda text,
        CONSTRAINT fk_round_table_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_round_table_case_id ON round_table (case_id);
      CREATE TABLE information_deferral (
        id text CONSTRAINT pk_information_deferral PRIMARY KEY, case_id text NOT NULL,
        person_id text, decided_on date, review_on date, reason text,
        CONSTRAINT fk_information_deferral_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_information_deferral_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_information_deferral_case_id ON information_deferral (case_id);
      CREATE TABLE relation (
        id text CONSTRAINT pk_relation PRIMARY KEY, case_id text NOT NULL, from_id text, to_id text,
        kind text, since date, until date, is_violent boolean, quality text,
        CONSTRAINT fk_relation_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_relation_from FOREIGN KEY (from_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT fk_relation_to FOREIGN KEY (to_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_relation_case_id ON relation (case_id);
      CREATE TABLE conflict_of_interest (
        id text CONSTRAINT pk_conflict_of_interest PRIMARY KEY, case_id text NOT NULL,
        subject text NOT NULL,
        CONSTRAINT fk_conflict_of_interest_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_conflict_of_interest_case_id ON conflict_of_interest (case_id);
      CREATE INDEX ix_conflict_of_interest_subject ON conflict_of_interest (subject);
      CREATE TABLE information_request (
        id text CONSTRAINT pk_information_request PRIMARY KEY, case_id text NOT NULL,
        from_agency text, to_agency text, concerned_person_id text, asked_on date, due_on date,
        status text, question text, answer text, source_category text,
        CONSTRAINT fk_information_request_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_information_request_concerned_person FOREIGN KEY (concerned_person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_information_request_case_id ON information_request (case_id);
      CREATE TABLE round_table_contribution (
        id text CONSTRAINT pk_round_table_contribution PRIMARY KEY, round_table_id text NOT NULL,
        agency text, concerned_person_ids text[] NOT NULL DEFAULT '{}', item text,
        source_category text, use_limitation text,
        CONSTRAINT fk_round_table_contribution_round_table FOREIGN KEY (round_table_id) REFERENCES round_table (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_round_table_contribution_round_table_id ON round_table_contribution (round_table_id);
      CREATE TABLE round_table_decision (
        id text CONSTRAINT pk_round_table_decision PRIMARY KEY, round_table_id text NOT NULL,
        text text, owner_agency text, due_on date, source_category text,
        CONSTRAINT fk_round_table_decision_round_table FOREIGN KEY (round_table_id) REFERENCES round_table (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_round_table_decision_round_table_id ON round_table_decision (round_table_id);
      CREATE TABLE triage_record (
        id text CONSTRAINT pk_triage_record PRIMARY KEY, case_id text NOT NULL,
        decided_by_ids text[] NOT NULL DEFAULT '{}', decision text, colour text, track text,
        is_urgent boolean, decided_on date, reported_by text, reported_on date, reason text,
        is_complex boolean, is_serious boolean, approaches_needed text[] NOT NULL DEFAULT '{}',
        CONSTRAINT fk_triage_record_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_triage_record_case_id ON triage_record (case_id);
      CREATE TABLE director_assignment (
        id text CONSTRAINT pk_director_assignment PRIMARY KEY, case_id text NOT NULL,
        professional_id text NOT NULL, duty text, since date, until date, reason text,
        CONSTRAINT fk_director_assignment_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_director_assignment_professional FOREIGN KEY (professional_id) REFERENCES professional (id)
      );
      CREATE INDEX ix_director_assignment_case_id ON director_assignment (case_id);
      CREATE TABLE start_up_obstacle (
        id text CONSTRAINT pk_start_up_obstacle PRIMARY KEY, triage_record_id text NOT NULL,
        tried_by text, tried text, obstacle text, source_category text,
        CONSTRAINT fk_start_up_obstacle_triage_record FOREIGN KEY (triage_record_id) REFERENCES triage_record (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_start_up_obstacle_triage_record_id ON start_up_obstacle (triage_record_id);
      CREATE TABLE triage_issue (
        id text CONSTRAINT pk_triage_issue PRIMARY KEY, triage_record_id text NOT NULL, domain text,
        source_category text,
        CONSTRAINT fk_triage_issue_triage_record FOREIGN KEY (triage_record_id) REFERENCES triage_record (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_triage_issue_triage_record_id ON triage_issue (triage_record_id);
      CREATE TABLE intervention (
        id text CONSTRAINT pk_intervention PRIMARY KEY, goal_id text NOT NULL, owner_worker_id text,
        kind text, client_text text, owner_agency text, due_on date, status text, level text,
        concerned_person_ids text[] NOT NULL DEFAULT '{}', relation_id text, started_on date,
        completed_on date, evidence_level text, visible_to text[] NOT NULL DEFAULT '{}',
        source_category text,
        CONSTRAINT fk_intervention_goal FOREIGN KEY (goal_id) REFERENCES goal (id) ON DELETE CASCADE,
        CONSTRAINT fk_intervention_owner_worker FOREIGN KEY (owner_worker_id) REFERENCES professional (id),
        CONSTRAINT fk_intervention_relation FOREIGN KEY (relation_id) REFERENCES relation (id) ON DELETE SET NULL
      );
      CREATE INDEX ix_intervention_goal_id ON intervention (goal_id);
      CREATE TABLE membership (
        id text CONSTRAINT pk_membership PRIMARY KEY, case_id text NOT NULL, subject text NOT NULL,
        professional_id text, agency text, "function" text NOT NULL, side text NOT NULL,
        works_for_ids text[] NOT NULL DEFAULT '{}', is_deputy boolean NOT NULL, since date NOT NULL,
        until date,
        CONSTRAINT fk_membership_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_membership_professional FOREIGN KEY (professional_id) REFERENCES professional (id)
      );
      CREATE INDEX ix_membership_case_id ON membership (case_id);
      CREATE INDEX ix_membership_subject ON membership (subject);
      CREATE TABLE agency_participation (
        id text CONSTRAINT pk_agency_participation PRIMARY KEY, case_id text NOT NULL,
        agency_code text NOT NULL, status text, invited_on date, since date, until date,
        protocol_signed_on date,
        CONSTRAINT fk_agency_participation_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_agency_participation_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
      );
      CREATE INDEX ix_agency_participation_case_id ON agency_participation (case_id);
      CREATE TABLE case_worker (
        id text CONSTRAINT pk_case_worker PRIMARY KEY, agency_participation_id text NOT NULL,
        professional_id text NOT NULL, since date, until date,
        CONSTRAINT fk_case_worker_agency_participation FOREIGN KEY (agency_participation_id) REFERENCES agency_participation (id) ON DELETE CASCADE,
        CONSTRAINT fk_case_worker_professional FOREIGN KEY (professional_id) REFERENCES professional (id)
      );
      CREATE INDEX ix_case_worker_agency_participation_id ON case_worker (agency_participation_id);
      CREATE TABLE alert_acknowledgement (
        id text CONSTRAINT pk_alert_acknowledgement PRIMARY KEY, safety_alert_id text NOT NULL,
        professional_id text NOT NULL, acknowledged_at timestamptz,
        CONSTRAINT fk_alert_acknowledgement_safety_alert FOREIGN KEY (safety_alert_id) REFERENCES safety_alert (id) ON DELETE CASCADE,
        CONSTRAINT fk_alert_acknowledgement_professional FOREIGN KEY (professional_id) REFERENCES professional (id)
      );
      CREATE INDEX ix_alert_acknowledgement_safety_alert_id ON alert_acknowledgement (safety_alert_id);
      CREATE TABLE case_closure (
        id text CONSTRAINT pk_case_closure PRIMARY KEY, case_id text NOT NULL, closed_on date,
        reason text, aftercare_on date[] NOT NULL DEFAULT '{}', destroy_after date,
        CONSTRAINT fk_case_closure_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_case_closure_case_id ON case_closure (case_id);
      CREATE TABLE case_consultation (
        id text CONSTRAINT pk_case_consultation PRIMARY KEY, case_id text NOT NULL,
        legal_basis text, valid_from date, valid_until date, reference text, aim text,
        offences_in_scope text[] NOT NULL DEFAULT '{}', participants text[] NOT NULL DEFAULT '{}',
        modalities text,
        CONSTRAINT fk_case_consultation_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_case_consultation_case_id ON case_consultation (case_id);
      CREATE TABLE case_participant (
        id text CONSTRAINT pk_case_participant PRIMARY KEY, case_id text NOT NULL,
        person_id text NOT NULL, is_minor boolean NOT NULL, case_role text, side text,
        joined_on date, left_on date,
        CONSTRAINT fk_case_participant_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_case_participant_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_case_participant_case_id ON case_participant (case_id);
      CREATE TABLE case_state_change (
        id text CONSTRAINT pk_case_state_change PRIMARY KEY, case_id text NOT NULL, state text,
        changed_at timestamptz, reason text,
        CONSTRAINT fk_case_state_change_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_case_state_change_case_id ON case_state_change (case_id);
      CREATE TABLE expectation_conflict (
        id text CONSTRAINT pk_expectation_conflict PRIMARY KEY, case_id text NOT NULL,
        first_id text NOT NULL, second_id text NOT NULL, kind text, severity text, status text,
        agencies text[] NOT NULL DEFAULT '{}', detected_on date, resolution text, resolved_on date,
        CONSTRAINT fk_expectation_conflict_case FOREIGN KEY (case_id) REFERENCES chain_case (id) ON DELETE CASCADE,
        CONSTRAINT fk_expectation_conflict_first FOREIGN KEY (first_id) REFERENCES expectation (id) ON DELETE CASCADE,
        CONSTRAINT fk_expectation_conflict_second FOREIGN KEY (second_id) REFERENCES expectation (id) ON DELETE CASCADE
      );
      CREATE INDEX ix_expectation_conflict_case_id ON expectation_conflict (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE
        expectation_conflict, case_state_change, case_participant, case_consultation,
        case_closure, alert_acknowledgement, case_worker, agency_participation,
        membership, intervention, triage_issue, start_up_obstacle, director_assignment,
        triage_record, round_table_decision, round_table_contribution,
        information_request, conflict_of_interest, relation, information_deferral,
        round_table, work_overlap, safety_alert, goal, plan, expectation, chain_case,
        risk_factor, risk_assessment, protective_factor, information_moment,
        consent_record, client_statement, chain_approach, person, professional,
        agency_service, agency
    `);
  }
}
