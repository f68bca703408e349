import type {
  FaultView,
  TemplateView,
} from '@faultline/backstage-plugin-chaos-common';
import {
  experimentTemplates,
  faultCatalogue,
  faultJsonSchema,
} from '@faultline/chaos-core';
import type { AgentSession } from '../../dispatch/types';
import type { ServiceDependencies } from '../ServiceDependencies';
import type { CallContext, CatalogueService } from '../types';
import { entityOrNotFound } from '../entityOrNotFound';
import { templateView } from './templateView';

/** What can be broken, and the templates that do it well. */
export class DefaultCatalogueService implements CatalogueService {
  readonly #deps: Pick<ServiceDependencies, 'gateway' | 'catalog'>;

  constructor(deps: Pick<ServiceDependencies, 'gateway' | 'catalog'>) {
    this.#deps = deps;
  }

  async faults(): Promise<FaultView[]> {
    const sessions = this.#deps.gateway.sessions();
    return [...faultCatalogue.values()].map(fault => ({
      type: fault.type,
      layer: fault.layer,
      title: fault.title,
      description: fault.description,
      duration: fault.duration,
      reversibility: fault.reversibility,
      targetKinds: fault.targetKinds,
      parameters: faultJsonSchema(fault.type),
      availability: sessions.flatMap(session =>
        availability(session, fault.type),
      ),
    }));
  }

  async templates(
    context: CallContext,
    entityRef?: string,
  ): Promise<TemplateView[]> {
    const facts = entityRef
      ? await entityOrNotFound(
          this.#deps.catalog,
          entityRef,
          context.credentials,
        )
      : undefined;
    return experimentTemplates.map(template => templateView(template, facts));
  }
}

function availability(
  session: AgentSession,
  fault: string,
): FaultView['availability'] {
  return session.capabilities
    .filter(capability => capability.fault === fault)
    .map(({ available, mechanism, missing, remedy }) => ({
      agentId: session.agentId,
      available,
      mechanism,
      missing,
      remedy,
    }));
}
