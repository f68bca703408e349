import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Fills in the field with that label at once, as a paste does. */
export async function fillIn(
  user: UserEvent,
  label: string,
  text: string,
): Promise<void> {
  await user.click(await screen.findByLabelText(label));
  await user.paste(text);
}
