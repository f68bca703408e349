export * from './types';
export * from './experimentTemplates';
export * from './getTemplate';
export * from './templateParametersFor';
