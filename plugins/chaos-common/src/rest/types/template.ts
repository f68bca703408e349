import type { TemplateParameter } from '@faultline/chaos-core';

/** @public */
export interface TemplateView {
  name: string;
  title: string;
  version: string;
  owner: string;
  description: string;
  question: string;
  failureMeans: string;
  risk: 'low' | 'medium' | 'high';
  fault: string;
  /** With the entity's own choices (dependencies) filled in when asked for an entity. */
  parameters: TemplateParameter[];
  /** Why it cannot be used for the entity that was asked for. */
  notApplicable?: string;
}
