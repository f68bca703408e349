export * from './findPackageRoot';
export * from './readPackageVersion';
