export * from './types';
export * from './actionRequirements';
export * from './chooseTargets';
export * from './targetMatches';
export * from './selector/formatSelector';
export * from './selector/parseSelectorAnnotation';
export * from './selector/selectorMatches';
export * from './selector/writeSelector';
