// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('slot_outcomes', table => {
    table.comment(
      'What runs left in the slots of profiles: the stored terms of scores. Insert only. Writer: RunStore, in the transaction that ends the run.',
    );
    table.string('run_id').primary().notNullable().comment('Run.');
    table.string('entity_ref').notNullable().comment('Entity.');
    table
      .string('slot_id')
      .notNullable()
      .comment("Slot of the entity's profile.");
    table
      .bigInteger('at')
      .notNullable()
      .comment('When the run ended, milliseconds since the epoch.');
    table
      .string('outcome')
      .notNullable()
      .comment('passed, degraded or failed.');
    table
      .double('objective_share')
      .comment('For degraded: objective / observed, 0 to 1.');
    table
      .boolean('full_data')
      .notNullable()
      .comment('Every probe of the run had data.');
    table.index(['entity_ref', 'at'], 'slot_outcomes_entity_idx');
    table
      .foreign('run_id', 'slot_outcomes_run_fk')
      .references('runs.id')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('score_points', table => {
    table.comment(
      'The score after each run that changed it. Insert only. Writer: RunStore, in the transaction that ends the run.',
    );
    table.string('run_id').primary().notNullable().comment('Run.');
    table.string('entity_ref').notNullable().comment('Entity.');
    table
      .bigInteger('at')
      .notNullable()
      .comment('When the run ended, milliseconds since the epoch.');
    table.double('value').comment('0 to 100; empty when nothing is tested.');
    table.index(['entity_ref', 'at'], 'score_points_entity_idx');
    table
      .foreign('run_id', 'score_points_run_fk')
      .references('runs.id')
      .onDelete('CASCADE');
  });
  await knex.schema.createTable('entity_facts', table => {
    table.comment(
      'What the catalog said of entities, for lists; launches read the catalog itself. Writer: EntityFactsCache.',
    );
    table
      .string('entity_ref')
      .primary()
      .notNullable()
      .comment('Canonical reference.');
    table.text('title').notNullable().comment('Name for people.');
    table.integer('tier').notNullable().comment('1 (most critical) to 4.');
    table.text('facts').notNullable().comment('Everything, JSON.');
    table
      .bigInteger('refreshed_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
  });
  await knex.schema.createTable('entity_owners', table => {
    table.comment(
      'Owners of cached entities, for filters in SQL. Writer: EntityFactsCache.',
    );
    table.string('entity_ref').notNullable().comment('Entity.');
    table
      .string('owner_ref')
      .notNullable()
      .comment('Canonical reference of an owner.');
    table.primary(['entity_ref', 'owner_ref']);
    table.index(['owner_ref'], 'entity_owners_owner_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entity_owners');
  await knex.schema.dropTable('entity_facts');
  await knex.schema.dropTable('score_points');
  await knex.schema.dropTable('slot_outcomes');
};
