/** Why an agent does not carry out what arrived on its stream. @public */
export type CommandRefusal =
  | 'tooLarge'
  | 'badSignature'
  | 'undecodable'
  | 'otherAgent'
  | 'otherSession'
  | 'repeatedSequence'
  | 'expired'
  | 'unknownCommand';

/**
 * A frame from the control plane that an agent must not act on. Nothing has happened because of it.
 *
 * @public
 */
export class CommandRefused extends Error {
  readonly refusal: CommandRefusal;

  constructor(refusal: CommandRefusal, message: string) {
    super(message);
    this.name = 'CommandRefused';
    this.refusal = refusal;
  }
}
