// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('agents', table => {
    table.comment('Enrolled agents. Writer: the agent gateway.');
    table
      .string('id')
      .primary()
      .notNullable()
      .comment('Name of the agent, unique.');
    table
      .string('kind')
      .notNullable()
      .comment('host, network, kubernetes or cloud.');
    table
      .string('environment')
      .notNullable()
      .comment('Fixed when it was enrolled.');
    table
      .bigInteger('enrolled_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .string('certificate_serial')
      .notNullable()
      .comment('Serial of the certificate that was issued last.');
    table
      .bigInteger('certificate_until')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .string('journal_incarnation')
      .comment('Tells a lost or a copied journal.');
    table.string('boot_id').comment('Boot of the machine it runs on.');
    table.text('version').comment('Version of the agent.');
    table.text('hostname').comment('Name of its machine.');
    table
      .bigInteger('heard_at')
      .comment('Its last word, milliseconds since the epoch.');
    table
      .text('quarantined_reason')
      .comment('Why it is refused; empty when it is not.');
    table.text('capabilities').notNullable().comment('What it can do, JSON.');
  });
  await knex.schema.createTable('join_tokens', table => {
    table.comment(
      'One-time tokens with which agents enrol. Writer: the agent gateway.',
    );
    table
      .string('id')
      .primary()
      .notNullable()
      .comment('Public part of the token.');
    table
      .string('secret_hash')
      .notNullable()
      .comment('SHA-256 of the secret part, hex; the secret is not kept.');
    table
      .string('name')
      .notNullable()
      .comment('Name that the agent will have.');
    table
      .string('kind')
      .notNullable()
      .comment('Kind that the agent will have.');
    table
      .string('environment')
      .notNullable()
      .comment('Environment that the agent will have.');
    table
      .string('created_by')
      .notNullable()
      .comment('Entity reference of who made it.');
    table
      .bigInteger('expires_at')
      .notNullable()
      .comment('Milliseconds since the epoch.');
    table
      .bigInteger('used_at')
      .comment(
        'When it was taken; empty until then. Milliseconds since the epoch.',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('join_tokens');
  await knex.schema.dropTable('agents');
};
