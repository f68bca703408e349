import { Locator, Page } from 'playwright-core';

/** What a person chooses in the launch dialog. */
export interface Choice {
  readonly template: string;
  /** Values of text fields by their label. */
  readonly fields?: Record<string, string>;
}

/**
 * Goes through the launch dialog of an entity's tab up to its plan.
 *
 * @returns the dialog, with the plan in view
 */
export async function planFromTab(
  page: Page,
  choice: Choice,
): Promise<Locator> {
  await page.getByRole('button', { name: 'Run an experiment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(choice.template, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Next' }).click();
  for (const [label, value] of Object.entries(choice.fields ?? {})) {
    await dialog.getByLabel(label, { exact: true }).fill(value);
  }
  await dialog.getByRole('button', { name: 'Make the plan' }).click();
  await dialog.getByText('The launch binds to this plan.').waitFor();
  return dialog;
}

/**
 * Launches what the dialog shows, typing what it asks for, and waits for the
 * page of the run.
 *
 * @returns the id of the run, from the address
 */
export async function launchPlan(page: Page, dialog: Locator): Promise<string> {
  const word = dialog.getByLabel(/^Type .*/);
  if ((await word.count()) > 0) {
    const label = await dialog
      .locator('label', { hasText: /^Type / })
      .innerText();
    await word.fill(/^Type (\S+),/.exec(label)?.[1] ?? '');
  }
  await dialog.getByRole('button', { name: 'Launch', exact: true }).click();
  await page.waitForURL(/\/chaos\/runs\/[^/]+$/);
  return new URL(page.url()).pathname.split('/').slice(-1)[0];
}
