// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('experiments', table => {
    table.comment('Saved experiments. Writer: ExperimentService.');
    table.string('id').primary().notNullable().comment('UUID.');
    table
      .integer('revision')
      .notNullable()
      .comment('Compare-and-set counter, from 1.');
    table
      .string('source')
      .notNullable()
      .comment('Door it came through: portal, rest, kubernetes or catalog.');
    table
      .string('entity_ref')
      .comment('Canonical reference of the entity it is about.');
    table.text('template').comment('Template that made it.');
    table.text('title').notNullable().comment('Name for people.');
    table
      .text('document')
      .notNullable()
      .comment('The document as it was given, JSON.');
    table
      .text('experiment')
      .notNullable()
      .comment('The document after parsing, JSON.');
    table
      .string('created_by')
      .notNullable()
      .comment('Entity reference of its author.');
    table
      .bigInteger('created_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .bigInteger('updated_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table.index(['created_at', 'id'], 'experiments_created_idx');
    table.index(['entity_ref', 'created_at', 'id'], 'experiments_entity_idx');
  });
  await knex.schema.createTable('plans', table => {
    table.comment(
      'Plans as they were shown, until they expire; their seed makes a launch choose the same targets again. Writer: PlanService.',
    );
    table
      .string('experiment_id')
      .notNullable()
      .comment('Experiment that was planned.');
    table
      .string('targets_hash')
      .notNullable()
      .comment('Hash that a launch binds to.');
    table.text('plan').notNullable().comment('The plan, JSON.');
    table
      .string('planned_by')
      .notNullable()
      .comment('Entity reference of who asked for it.');
    table
      .bigInteger('created_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .bigInteger('expires_at')
      .notNullable()
      .comment(
        'After this a launch asks for a new plan, milliseconds since the epoch.',
      );
    table.primary(['experiment_id', 'targets_hash']);
    table.index(['expires_at'], 'plans_expiry_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('plans');
  await knex.schema.dropTable('experiments');
};
