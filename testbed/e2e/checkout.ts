import path from 'node:path';

/** The root of the repository. */
export const checkout = path.resolve(__dirname, '../..');
