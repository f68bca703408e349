export * from './GuardianLink';
export * from './awaitFormerGuardian';
export * from './mergeGuardianJournal';
export * from './runGuardian';
