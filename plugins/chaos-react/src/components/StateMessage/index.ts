export { QueryFailure } from './QueryFailure';
export { StateMessage } from './StateMessage';
