// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('halts', table => {
    table.comment('Stop orders. Writer: HaltService; a lift is written once.');
    table.string('id').primary().notNullable().comment('UUID.');
    table.text('scope').notNullable().comment('What it covers, JSON.');
    table.text('reason').notNullable().comment('Why, for people.');
    table
      .string('by')
      .notNullable()
      .comment('Entity reference of who gave it.');
    table
      .bigInteger('at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table.string('lifted_by').comment('Entity reference of who lifted it.');
    table
      .bigInteger('lifted_at')
      .comment('Milliseconds since the epoch; empty while it holds.');
    table.text('lifted_reason').comment('Why it was lifted.');
    table.index(['lifted_at', 'at'], 'halts_active_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('halts');
};
