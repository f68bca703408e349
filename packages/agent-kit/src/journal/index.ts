export * from './Journal';
export * from './JournalRecord';
export * from './JournalState';
export * from './isOpenPhase';
export * from './readJournal';
export * from './writeFileDurably';
export * from './decodeJournal';
