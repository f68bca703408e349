export { findOnPath } from './findOnPath';
export { freePort } from './freePort';
export { unprivilegedUser, type UserIds } from './unprivilegedUser';
