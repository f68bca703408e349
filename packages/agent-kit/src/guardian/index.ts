export * from './GuardianLink';
export * from './awaitFormerGuardian';
export * from './mergeGuardianJournal';
export * from './runGuardian';
export * from './endAgent';
export * from './openAttempts';
export * from './revertFromJournal';
