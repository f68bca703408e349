// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runs', table => {
    table.comment(
      'One row a run. Writer: RunStore, inside its transaction that locks the row; a row in a terminal phase never changes.',
    );
    table.string('id').primary().notNullable().comment('UUID.');
    table
      .bigInteger('created_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .integer('version')
      .notNullable()
      .comment('Compare-and-set counter of the state.');
    table
      .integer('fence')
      .notNullable()
      .comment('Order of the owners; rises with every claim.');
    table.string('owner').comment('Replica that drives the run.');
    table
      .bigInteger('lease_until')
      .comment(
        'Until when the owner may drive it, milliseconds since the epoch.',
      );
    table.string('phase').notNullable().comment('Phase of the run machine.');
    table
      .boolean('open')
      .notNullable()
      .comment('True until the phase is terminal.');
    table
      .string('verdict')
      .comment('passed, degraded, failed or inconclusive.');
    table.string('recovery').comment('clean, unconfirmed, failed or attested.');
    table
      .text('state')
      .notNullable()
      .comment('Everything that decides what happens next, JSON.');
    table
      .string('experiment_id')
      .notNullable()
      .comment('Experiment it executes.');
    table.text('title').notNullable().comment('Name for people.');
    table.text('template').comment('Template of the experiment.');
    table
      .string('slot_id')
      .comment('Slot of the profile that its outcome fills.');
    table.string('entity_ref').comment('Entity it is about.');
    table
      .integer('entity_tier')
      .comment('Tier of that entity when it was launched.');
    table
      .string('environment')
      .notNullable()
      .comment('Environment of its targets.');
    table
      .text('fault')
      .notNullable()
      .comment('Types of its faults, comma-separated.');
    table
      .text('fault_summary')
      .notNullable()
      .comment('What it does, one line.');
    table.text('plan').notNullable().comment('The frozen plan, JSON.');
    table
      .text('experiment')
      .notNullable()
      .comment('The experiment when it was launched, JSON.');
    table
      .text('principal')
      .notNullable()
      .comment('Who launched it and what they owned then, JSON.');
    table
      .string('requested_by')
      .notNullable()
      .comment('Entity reference or subject of who launched it.');
    table
      .bigInteger('injected_at')
      .comment('First effect, milliseconds since the epoch.');
    table
      .bigInteger('reverted_at')
      .comment(
        'When the last effect was gone, by its agent; milliseconds since the epoch.',
      );
    table.bigInteger('ended_at').comment('Milliseconds since the epoch.');
    table
      .double('fault_present_ms')
      .comment(
        'From the report, for sums in lists; set with the terminal phase.',
      );
    table
      .double('time_to_detect_ms')
      .comment(
        'From the report, for means in lists; set with the terminal phase.',
      );
    table
      .double('time_to_recover_ms')
      .comment(
        'From the report, for means in lists; set with the terminal phase.',
      );
    table
      .text('report')
      .comment(
        'The verdict with its reasons, JSON; set with the terminal phase.',
      );
    table
      .text('score_before')
      .comment(
        'Score of the entity before, JSON; set with the terminal phase.',
      );
    table
      .text('score_after')
      .comment('Score of the entity after, JSON; set with the terminal phase.');
    table.integer('event_count').notNullable().comment('Lines of its history.');
    table
      .string('head_hash')
      .comment('Hash of the last line: a history that was cut off differs.');
    table.index(['created_at', 'id'], 'runs_created_idx');
    table.index(['entity_ref', 'created_at', 'id'], 'runs_entity_idx');
    table.index(['open', 'created_at'], 'runs_open_idx');
    table.index(['ended_at'], 'runs_ended_idx');
    table.index(['experiment_id'], 'runs_experiment_idx');
  });
  await knex.schema.createTable('run_owners', table => {
    table.comment(
      'Owners, at launch, of the entity of a run: what lists are restricted to in SQL. Writer: RunStore, with the insert.',
    );
    table.string('run_id').notNullable().comment('Run.');
    table
      .string('owner_ref')
      .notNullable()
      .comment('Canonical reference of an owner.');
    table.primary(['run_id', 'owner_ref']);
    table.index(['owner_ref'], 'run_owners_owner_idx');
    table
      .foreign('run_id', 'run_owners_run_fk')
      .references('runs.id')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('run_stops', table => {
    table.comment(
      'Causes for which a run was asked to stop. Insert only. Writer: RunStore.',
    );
    table.string('run_id').notNullable().comment('Run.');
    table
      .integer('position')
      .notNullable()
      .comment('Order within the run, from 0.');
    table.string('kind').notNullable().comment('Kind of cause.');
    table.text('by').comment('User, halt or probe that caused it.');
    table.text('reason').notNullable().comment('Why, for people.');
    table
      .bigInteger('at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table.primary(['run_id', 'position']);
    table
      .foreign('run_id', 'run_stops_run_fk')
      .references('runs.id')
      .onDelete('CASCADE');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('run_stops');
  await knex.schema.dropTable('run_owners');
  await knex.schema.dropTable('runs');
};
