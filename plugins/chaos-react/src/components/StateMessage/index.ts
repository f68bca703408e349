export { QueryFailure } from './QueryFailure';
export { StaleNote } from './StaleNote';
export { StateMessage } from './StateMessage';
