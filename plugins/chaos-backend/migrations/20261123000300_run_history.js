// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('run_events', table => {
    table.comment(
      'History of a run: gapless from 1, each hash covers the one before. Insert only. Writer: RunStore, with the change it tells of.',
    );
    table.string('run_id').notNullable().comment('Run.');
    table.integer('sequence').notNullable().comment('From 1, without gaps.');
    table
      .bigInteger('at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table.string('type').notNullable().comment('What happened.');
    table.string('source').notNullable().comment('Who made it happen.');
    table
      .text('data')
      .notNullable()
      .comment('Details, canonical JSON (RFC 8785).');
    table
      .string('previous_hash')
      .notNullable()
      .comment('Hash of the event before; empty for the first.');
    table
      .string('hash')
      .notNullable()
      .comment('SHA-256 over everything else, hex.');
    table.primary(['run_id', 'sequence']);
    table
      .foreign('run_id', 'run_events_run_fk')
      .references('runs.id')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('probe_samples', table => {
    table.comment(
      'Answers of the probes during a run. Insert only. Writer: the driver of the run.',
    );
    table.bigIncrements('id').comment('Order of arrival.');
    table.string('run_id').notNullable().comment('Run.');
    table.text('probe').notNullable().comment('Name of the probe.');
    table
      .bigInteger('at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .string('phase')
      .notNullable()
      .comment('before, during or after the fault.');
    table
      .string('answer')
      .notNullable()
      .comment('pass, fail, noData or error.');
    table.double('value').comment('The number that was compared.');
    table.text('detail').notNullable().comment('One sentence for people.');
    table.index(['run_id', 'at', 'id'], 'probe_samples_run_idx');
    table
      .foreign('run_id', 'probe_samples_run_fk')
      .references('runs.id')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'Changes that must still be published. Inserted by RunStore with the change itself; deleted by the publisher after delivery.',
    );
    table
      .bigIncrements('id')
      .comment('Order of publication; consumers tell repetitions by it.');
    table.string('topic').notNullable().comment('What changed: run.');
    table.string('key').notNullable().comment('Id of what changed.');
    table
      .text('payload')
      .notNullable()
      .comment('Ids, phases and types of events, JSON; no contents.');
    table
      .bigInteger('created_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox');
  await knex.schema.dropTable('probe_samples');
  await knex.schema.dropTable('run_events');
};
